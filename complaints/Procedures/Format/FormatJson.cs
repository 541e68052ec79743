using System.Text.Json.Serialization;

namespace ComplaintBot.Complaints.Procedures.Format;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ProcedureFile))]
[JsonSerializable(typeof(CalendarFile))]
internal sealed partial class FormatJson : JsonSerializerContext;
