using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Filling;

/// <summary>
/// "No, the 12th, not the 21st": a correction in passing changes the answer that it is meant for, whatever is asked now, and is said. A value is
/// changed; a text keeps what stood there, with the correction behind it, so that staff see both.
/// </summary>
internal static class Correcting
{
    /// <summary>More words tell something else as well.</summary>
    private const int WordsAtMost = 16;
    private const int WordsOfAValue = 9;

    private static readonly Question<ComplaintTurn>[] Texts = [WhatHappened.Outcome, WhatHappened.Description];
    private static readonly Question<ComplaintTurn>[] Values =
        [WhoYouAre.Phone, WhoYouAre.Email, WhatHappened.ContractNumber, WhoYouAre.Name, WhoYouAre.Address];
    private static readonly Question<ComplaintTurn>[] Chosen =
        [Triage.Nature, Triage.Spoken, Triage.Talk, Triage.Contact, Insured.Product, Insured.Via, WhoYouAre.Segment];

    /// <summary>True where an answer was corrected, and nothing more was said.</summary>
    public static bool Take(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        if (turn.Company is null || turn.Message.IsEmpty || IsOffered(turn, open))
            return false;
        var correction = Correction.Read(turn.Message, turn.Language);
        return ByBothValues(turn, open, correction) || BySpelling(turn, open) || ByLabel(turn, open, correction) || ByLast(turn, open, correction) || ByMind(turn, open) || ByMatter(turn, open, correction);
    }

    private static bool IsOffered(ComplaintTurn turn, Question<ComplaintTurn> open) =>
        turn.Message.Tokens.Count <= 6 && open.Ask(turn).Offers.Any(offer => Message.Read(offer).Folded == turn.Message.Folded);

    /// <summary>"Not 0612 but 0613": the answer that holds the wrong value is meant.</summary>
    private static bool ByBothValues(ComplaintTurn turn, Question<ComplaintTurn> open, Correction? correction)
    {
        if (correction is not { Wrong: { } wrong, Right: { } right })
            return false;
        foreach (var question in LatestFirst(turn, Values).Where(question => question != open))
            if (AnswerSheet.Of(turn, [question]).FirstOrDefault() is { } line && line.Value.Replacing(wrong, right) is { } mended)
                return Change(turn, question, [right, mended], line.Value);
        // A wish such as "not repaired but replaced" is an answer of its own.
        if (!correction.Opens && (Texts.Contains(open) || !HasDigit(wrong + right)))
            return false;
        return LatestFirst(turn, Texts).FirstOrDefault(question => question != open && Holds(turn, question, wrong)) is { } text
            ? Amend(turn, text)
            : !Texts.Contains(open) && HasDigit(wrong + right) && !turn.As(right, () => open.Understands(turn)) && WhatHappened.Description.IsAnswered(turn)
                && Amend(turn, WhatHappened.Description);
    }

    /// <summary>"My name is with dt".</summary>
    private static bool BySpelling(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        if (open == WhoYouAre.Name || turn.Message.Tokens.Count > 8 || turn.Answers.Name is not { IsGiven: true, Value: { } name }
            || SpelledName.Mend(name, turn.Message, turn.Language) is not { } mended)
            return false;
        turn.Answers = turn.Answers with { Name = Answer<string>.Given(mended) };
        Noted.SayChanged(turn, WhoYouAre.Name);
        return true;
    }

    /// <summary>"Sorry, contract 12346": the words name whose value it is.</summary>
    private static bool ByLabel(ComplaintTurn turn, Question<ComplaintTurn> open, Correction? correction)
    {
        var opens = correction is { Opens: true };
        if ((!opens && turn.Message.Tokens.Count > WordsAtMost) || (Texts.Contains(open) && !open.IsAnswered(turn) && !opens))
            return false;
        // Asked whether he is a consumer, he says nothing of the complaint that he filed.
        var changed = Values.Concat(turn.Answers.Start.Is(Topic.Complaint) ? [WhoYouAre.Segment] : Array.Empty<Question<ComplaintTurn>>())
            .Where(question => question != open && question.IsAnswered(turn) && question.When(turn) && question.Overhear(turn, corrects: true)).ToList();
        if (changed.Count == 0 && opens && Repair.Changing.TakeNewValue(turn, Values.Where(question => question != open)) is { } named)
            changed.Add(named);
        changed.ForEach(question => Noted.SayChanged(turn, question));
        // "0612345678, and my address is …": the open question has its answer too.
        return changed.Count > 0 && !(Values.Contains(open) && open != WhoYouAre.Name && open != WhoYouAre.Address && open.Understands(turn));
    }

    /// <summary>"No wait, LC 99 1243": no answer to what is asked now, and one to what was asked before it.</summary>
    private static bool ByLast(ComplaintTurn turn, Question<ComplaintTurn> open, Correction? correction)
    {
        if (correction is not { Opens: true, Right: null, Rest: { Length: > 0 } rest } || turn.Message.Tokens.Count > WordsOfAValue
            || turn.Place.Answered is not [.., var last] || Values.FirstOrDefault(question => question.Name == last && question != open) is not { } question)
            return false;
        if (turn.As(rest, () => open.Understands(turn) || !question.WouldChange(turn)) || turn.As(rest, () => question.Hear(turn, out _)) != Hearing.Taken)
            return false;
        Noted.SayChanged(turn, question);
        return true;
    }

    /// <summary>"I'd rather talk first after all": a choice among buttons that was made before.</summary>
    private static bool ByMind(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        if (turn.Message.Tokens.Count > WordsAtMost || Texts.Contains(open) || !Statements.Holds(turn.Message, turn.Language, Statement.MindChanged) || open.Understands(turn))
            return false;
        if (LatestFirst(turn, Chosen).FirstOrDefault(question => question != open && question.WouldChange(turn)) is not { } choice)
            return false;
        choice.Hear(turn, out _);
        Noted.SayChanged(turn, choice);
        return true;
    }

    /// <summary>"The amount is 380", at the check card or after "sorry": it is a part of what happened.</summary>
    private static bool ByMatter(ComplaintTurn turn, Question<ComplaintTurn> open, Correction? correction) =>
        (correction is { Opens: true } || open == CheckAndFile.Confirm)
        && turn.Message.Tokens.Count <= WordsAtMost && HasDigit(turn.Message.Text) && !Texts.Contains(open) && !open.Understands(turn)
        && WhatHappened.Description.IsAnswered(turn) && (Statements.Holds(turn.Message, turn.Language, Statement.MatterWord) || Money.Find(turn.Message, turn.Language).Count > 0)
        && Amend(turn, WhatHappened.Description);

    /// <summary>The first of the candidates that the question takes; where it takes none, it is asked again.</summary>
    private static bool Change(ComplaintTurn turn, Question<ComplaintTurn> question, string[] candidates, string before)
    {
        foreach (var candidate in candidates.Where(candidate => candidate.Length * 2 > before.Length))
            if (turn.As(candidate, () => question.Hear(turn, out _)) == Hearing.Taken)
            {
                Noted.SayChanged(turn, question);
                return true;
            }
        Repair.Changing.Reopen(turn, question.Name);
        return true;
    }

    private static bool Amend(ComplaintTurn turn, Question<ComplaintTurn> question)
    {
        var amendment = turn.Write(turn.Texts.Filling.Amendment, ("text", turn.Message.Text));
        var answers = turn.Answers;
        var text = (question == WhatHappened.Outcome ? answers.Outcome : answers.Description).Value!;
        if (text.Length + amendment.Length + 1 > WhatHappened.LongestText)
            return false;
        var amended = Answer<string>.Given($"{text}\n{amendment}");
        turn.Answers = question == WhatHappened.Outcome ? answers with { Outcome = amended } : answers with { Description = amended };
        foreach (var line in AnswerSheet.Of(turn, [question]))
            turn.Say(Replying.Quotation(turn.Write(turn.Texts.Filling.Amended, ("label", line.Label), ("text", turn.Message.Text))));
        return true;
    }

    /// <summary>Those that have a value: the one that was given last comes first.</summary>
    private static IEnumerable<Question<ComplaintTurn>> LatestFirst(ComplaintTurn turn, IEnumerable<Question<ComplaintTurn>> questions)
    {
        var order = turn.Place.Answered.ToList();
        return questions.Where(question => question.IsAnswered(turn) && question.When(turn)).OrderByDescending(question => order.IndexOf(question.Name));
    }

    private static bool Holds(ComplaintTurn turn, Question<ComplaintTurn> question, string wrong) =>
        AnswerSheet.Of(turn, [question]).Any(line => line.Value.Replacing(wrong, "") is not null);

    private static bool HasDigit(string text) => text.Any(char.IsAsciiDigit);
}
