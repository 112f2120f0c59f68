using Microsoft.AspNetCore.Http.Features;

namespace Modul.Standalone.Web.Sockets;

/// <summary>Turns a connection into a socket whose input is bounded. [any]</summary>
internal sealed class MeteredUpgrade(IHttpUpgradeFeature upgrade, TimeProvider time) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => upgrade.IsUpgradableRequest;

    /// <summary>Stands in front of a request's own upgrade, where it has one.</summary>
    public static void Add(IFeatureCollection features, TimeProvider time)
    {
        if (features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } own) features.Set<IHttpUpgradeFeature>(new MeteredUpgrade(own, time));
    }

    public async Task<Stream> UpgradeAsync() => new MeteredStream(await upgrade.UpgradeAsync(), time);
}
