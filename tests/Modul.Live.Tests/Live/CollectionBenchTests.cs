using System.Text.Json;
using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary><c>modul bench --collections</c> measures what it says: the program's collections take place, and the audio half has none.</summary>
[Collection(Alone.Name)]
public sealed class CollectionBenchTests
{
    private const double Seconds = 2;

    [JackFact]
    public void Garbage_and_collections_are_real_and_the_native_half_has_none_of_them()
    {
        using var program = new LiveProcess(new Dictionary<string, string>(StringComparer.Ordinal));
        string output = program.Start("bench", "--collections", "--seconds", $"{Seconds}", "--json").End().ShouldBeDone().Out;
        JsonElement[] rows = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
        rows.Select(Kind).ShouldBe([("native", true), ("program", true), ("native", false), ("program", false)]);
        foreach (JsonElement row in rows) ShouldBeReal(row);
        foreach (JsonElement row in rows.Where(row => Kind(row).Audio == "native"))
        {
            Count(row, "audio_collections").ShouldBe(0);
            Count(row, "audio_allocated_bytes").ShouldBeLessThan(64 * 1024);
        }
        Count(rows[1], "audio_collections").ShouldBeGreaterThan(0);
        Count(rows[1], "audio_allocated_bytes").ShouldBeGreaterThan((long)(Seconds * 10_000_000));
    }

    private static void ShouldBeReal(JsonElement row)
    {
        Count(row, "callbacks").ShouldBeGreaterThan(0);
        bool garbage = Kind(row).Garbage;
        (Count(row, "program_full_collections") >= Seconds).ShouldBe(garbage);
        (Count(row, "program_allocated_bytes") > Seconds * 10_000_000).ShouldBe(garbage);
    }

    private static (string Audio, bool Garbage) Kind(JsonElement row) => (row.GetProperty("audio").GetString()!, row.GetProperty("garbage").GetBoolean());

    private static long Count(JsonElement row, string name) => row.GetProperty(name).GetInt64();
}
