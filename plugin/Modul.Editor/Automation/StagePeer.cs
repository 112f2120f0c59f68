using System.Windows.Automation.Peers;
using System.Windows.Automation.Provider;
using Modul.Editor.Controls;

namespace Modul.Editor.Automation;

/// <summary>A part of the editor for assistive technologies; one that only shows something tells its text as a value.</summary>
internal class StagePeer(StageElement owner, AutomationControlType type, Func<string>? text = null)
    : FrameworkElementAutomationPeer(owner), IValueProvider
{
    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public string Value => text?.Invoke() ?? "";

    /// <inheritdoc/>
    public void SetValue(string value) => throw new InvalidOperationException("it cannot be set");

    /// <inheritdoc/>
    public override object? GetPattern(PatternInterface patternInterface) =>
        patternInterface == PatternInterface.Value && text is not null ? this : base.GetPattern(patternInterface);

    /// <summary>Tells that the text is another.</summary>
    public void Changed(string before, string after) =>
        RaisePropertyChangedEvent(System.Windows.Automation.ValuePatternIdentifiers.ValueProperty, before, after);

    protected override AutomationControlType GetAutomationControlTypeCore() => type;

    protected override string GetClassNameCore() => Owner.GetType().Name;
}
