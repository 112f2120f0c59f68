using System.Windows;

namespace Modul.Editor.Header;

/// <summary>A part of the transport, so many em wide; one of 0 takes what is left of the row, but at least <paramref name="Least"/>.</summary>
internal readonly record struct Part(UIElement Element, double Width, double Least = 0);
