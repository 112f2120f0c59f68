using System.Windows.Automation;
using System.Windows.Automation.Peers;
using System.Windows.Automation.Provider;
using Modul.Editor.Controls;

namespace Modul.Editor.Automation;

/// <summary>A key for assistive technologies: it can be pressed, and where it stands for something that is on or off, tells which.</summary>
internal sealed class KeyPeer(KeyButton owner) : FrameworkElementAutomationPeer(owner), IInvokeProvider, IToggleProvider
{
    /// <inheritdoc/>
    public ToggleState ToggleState => StateOf(owner.Lit);

    /// <inheritdoc/>
    public void Invoke() => owner.Press();

    /// <inheritdoc/>
    public void Toggle() => owner.Press();

    /// <inheritdoc/>
    public override object? GetPattern(PatternInterface patternInterface) => patternInterface switch
    {
        PatternInterface.Invoke => this,
        PatternInterface.Toggle when owner.IsSwitch => this,
        _ => base.GetPattern(patternInterface),
    };

    /// <summary>Tells that it is on now, or off.</summary>
    public void Toggled(bool on)
    {
        if (owner.IsSwitch) RaisePropertyChangedEvent(TogglePatternIdentifiers.ToggleStateProperty, StateOf(!on), StateOf(on));
    }

    protected override AutomationControlType GetAutomationControlTypeCore() => AutomationControlType.Button;

    protected override string GetClassNameCore() => "Button";

    private static ToggleState StateOf(bool on) => on ? ToggleState.On : ToggleState.Off;
}
