namespace EMiningLive.Web.Doors;

/// <summary>Grains of one kind by their key. The factory finds out by reflection, each time, which kind an interface stands for.</summary>
public sealed class GrainKind<T>(IGrainFactory grains) where T : class, IGrainWithStringKey
{
    private readonly Lazy<GrainReference> any = new(() => (GrainReference)(object)grains.GetGrain<T>("any"), LazyThreadSafetyMode.PublicationOnly);

    public T Grain(string key) => (T)grains.GetGrain(GrainId.Create(any.Value.GrainId.Type, key), any.Value.InterfaceType);
}
