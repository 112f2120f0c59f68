using System.Windows.Automation.Peers;
using System.Windows.Automation.Provider;
using Modul.Editor.Controls;

namespace Modul.Editor.Automation;

/// <summary>A number that is typed, for assistive technologies.</summary>
internal sealed class FieldPeer(NumberField owner) : FrameworkElementAutomationPeer(owner), IValueProvider
{
    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public string Value => owner.Text;

    /// <inheritdoc/>
    public void SetValue(string value) => owner.Type(value);

    /// <inheritdoc/>
    public override object? GetPattern(PatternInterface patternInterface) =>
        patternInterface == PatternInterface.Value ? this : base.GetPattern(patternInterface);

    protected override AutomationControlType GetAutomationControlTypeCore() => AutomationControlType.Edit;

    protected override string GetClassNameCore() => "Edit";
}
