namespace ComplaintBot.Turns;

/// <summary>Unguessable bytes, fresh at every call.</summary>
internal delegate byte[] Entropy(int count);
