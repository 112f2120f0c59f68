using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>A plugin's descriptor, copied out.</summary>
internal sealed record Descriptor(
    string Id, string Name, string? Vendor, string? Url, string? ManualUrl, string? SupportUrl, string? Version, string? Description, string Features, uint Major)
{
    public string[] FeatureList => Features.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static unsafe Descriptor Read(ClapDescriptor* from)
    {
        ClapFault.When(from == null, "a descriptor is null");
        ClapFault.When(from->Id == null || from->Name == null, "a descriptor lacks its id or name");
        ClapFault.When(from->Features == null, "a descriptor lacks its features");
        var features = new List<string>();
        for (byte** feature = from->Features; *feature != null; feature++) features.Add(Text.Read(*feature)!);
        return new Descriptor(
            Text.Read(from->Id)!, Text.Read(from->Name)!, Text.Read(from->Vendor), Text.Read(from->Url), Text.Read(from->ManualUrl),
            Text.Read(from->SupportUrl), Text.Read(from->PluginVersion), Text.Read(from->Description), string.Join(',', features), from->Version.Major);
    }
}
