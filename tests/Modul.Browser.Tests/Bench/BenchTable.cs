using System.Globalization;
using System.Text;

namespace Modul.Browser.Tests.Bench;

/// <summary>Figures of one run, kept in <c>artifacts/page/NAME.txt</c>; <c>tests/page-bench</c> prints them.</summary>
internal sealed class BenchTable(string name, string title)
{
    private readonly StringBuilder _text = new(title + "\n");

    /// <summary>A line of it.</summary>
    public void Add(FormattableString line) => _text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    public void Keep()
    {
        Directory.CreateDirectory(Repository.At("artifacts", "page"));
        File.WriteAllText(Repository.At("artifacts", "page", name + ".txt"), _text.ToString());
    }
}
