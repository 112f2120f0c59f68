using System.Text.Json.Nodes;
using System.Windows;
using System.Windows.Automation;
using System.Windows.Automation.Peers;
using System.Windows.Automation.Provider;

namespace Modul.Editor.Stage;

/// <summary>What an assistive technology finds in the window, as JSON: every element's type, name, place on the screen, patterns and values.</summary>
internal static class ElementFacts
{
    public static string Of(Window window)
    {
        window.UpdateLayout();
        var found = new JsonArray();
        foreach (AutomationPeer peer in PeersOf(window)) found.Add(Of(peer));
        return new JsonObject { ["elements"] = found }.ToJsonString();
    }

    /// <summary>Takes an element's name from it, for a test that has to find that.</summary>
    public static string Break(Window window, string name)
    {
        if (PeersOf(window).FirstOrDefault(peer => peer.GetName() == name) is not UIElementAutomationPeer { Owner: var owner })
            return "{\"problem\":\"no such element\"}";
        AutomationProperties.SetName(owner, "");
        return "{\"done\":true}";
    }

    private static IEnumerable<AutomationPeer> PeersOf(Window window) => Below(UIElementAutomationPeer.CreatePeerForElement(window));

    private static IEnumerable<AutomationPeer> Below(AutomationPeer peer)
    {
        peer.ResetChildrenCache();
        yield return peer;
        foreach (AutomationPeer child in peer.GetChildren() ?? [])
            foreach (AutomationPeer each in Below(child))
                yield return each;
    }

    private static JsonObject Of(AutomationPeer peer)
    {
        Rect place = peer.GetBoundingRectangle();
        bool seen = !peer.IsOffscreen() && !place.IsEmpty;
        var facts = new JsonObject
        {
            ["type"] = $"{peer.GetAutomationControlType()}",
            ["name"] = peer.GetName(),
            ["focusable"] = peer.IsKeyboardFocusable(),
            ["focused"] = peer.HasKeyboardFocus(),
            ["seen"] = seen,
            ["x"] = seen ? place.X : 0,
            ["y"] = seen ? place.Y : 0,
            ["width"] = seen ? place.Width : 0,
            ["height"] = seen ? place.Height : 0,
        };
        if (peer.GetPattern(PatternInterface.Value) is IValueProvider value) facts["value"] = value.Value;
        if (peer.GetPattern(PatternInterface.RangeValue) is IRangeValueProvider range) facts["range"] = range.Value;
        if (peer.GetPattern(PatternInterface.Toggle) is IToggleProvider toggle) facts["toggle"] = $"{toggle.ToggleState}";
        if (peer.GetPattern(PatternInterface.Invoke) is not null) facts["invoke"] = true;
        return facts;
    }
}
