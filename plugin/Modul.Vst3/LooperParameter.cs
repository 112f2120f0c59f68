using AudioPlugSharp;
using Modul.Core.Control.Parameters;
using Modul.Plugin.Bridged;

namespace Modul.Vst3;

/// <summary>A parameter of the looper as AudioPlugSharp knows one. All of them are continuous there: steps have equal parts of the way.</summary>
internal sealed class LooperParameter : AudioPluginParameter
{
    private readonly Parameter _parameter;

    public LooperParameter(Parameter parameter)
    {
        _parameter = parameter;
        ID = $"{parameter.Id}";
        Name = parameter.FullName;
        (MinValue, MaxValue, DefaultValue) = (parameter.Min, parameter.Max, parameter.Default);
        Show(parameter.Default); // AddParameter else tells a host, which need not be there yet
    }

    public override string DisplayValue => _parameter.TextOf(EditValue);

    public override double GetValueNormalized(double value) => NormalizedScale.ShareOf(_parameter, value);

    public override double GetValueDenormalized(double value) => _parameter.Nearest(NormalizedScale.ValueAt(_parameter, value));

    /// <summary>Takes a value that the host is about to ask for, without telling it.</summary>
    public void Show(double value) => NormalizedEditValue = NormalizedProcessValue = NormalizedScale.ShareOf(_parameter, value);
}
