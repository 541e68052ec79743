using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintBot.Complaints;

/// <summary>The complaint as the store keeps it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ComplaintKindJson), typeof(RequestKindJson), typeof(SegmentJson)])]
[JsonSerializable(typeof(Complaint))]
public sealed partial class ComplaintJson : JsonSerializerContext;

internal sealed class SegmentJson() : JsonStringEnumConverter<Procedures.Segment>(JsonNamingPolicy.CamelCase);

internal sealed class ComplaintKindJson() : JsonStringEnumConverter<ComplaintKind>(JsonNamingPolicy.CamelCase);

internal sealed class RequestKindJson() : JsonStringEnumConverter<RequestKind>(JsonNamingPolicy.CamelCase);
