namespace Modul.Browser.Tests.Stage;

/// <summary>A window of a size in CSS pixels, dark or light.</summary>
internal sealed record Window(int Width, int Height, bool Dark = true)
{
    public static Window Desk { get; } = new(1920, 1080);

    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        HasTouch = Width < 1100,
    };

    public override string ToString() => $"{Width}-{(Dark ? "dark" : "light")}";
}
