using System.Windows;
using System.Windows.Automation.Peers;

namespace Modul.Editor.Automation;

/// <summary>Parts that belong together, for assistive technologies.</summary>
internal sealed class GroupPeer(FrameworkElement owner, string name) : FrameworkElementAutomationPeer(owner)
{
    protected override AutomationControlType GetAutomationControlTypeCore() => AutomationControlType.Group;

    protected override string GetClassNameCore() => "Group";

    protected override string GetNameCore() => name;
}
