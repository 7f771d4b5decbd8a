using Secretariat.Pdf.Layout;

namespace Secretariat.Pdf;

/// <summary>Composes things one below the other.</summary>
public sealed class ColumnComposer
{
    private readonly ColumnBox box;
    private readonly Container outer;

    internal ColumnComposer(ColumnBox box, Container outer)
    {
        this.box = box;
        this.outer = outer;
    }

    /// <summary>White space between neighbours, in points.</summary>
    public void Spacing(float points) => box.Spacing = points;

    /// <summary>The next thing in the column.</summary>
    public Container Item()
    {
        var item = outer.Child();
        box.Children.Add(item.Box);
        return item;
    }

    /// <summary>Many things, each composed when the layout reaches it, so that a long paper needs little memory.</summary>
    public void Items<T>(IEnumerable<T> source, Action<Container, T> compose) => box.Children.AddLazily(Compose(source, compose));

    private IEnumerable<Box> Compose<T>(IEnumerable<T> source, Action<Container, T> compose)
    {
        foreach (var value in source)
        {
            var item = outer.Child();
            compose(item, value);
            yield return item.Box;
        }
    }
}

/// <summary>Composes things side by side.</summary>
public sealed class RowComposer
{
    private readonly RowBox box;
    private readonly Container outer;

    internal RowComposer(RowBox box, Container outer)
    {
        this.box = box;
        this.outer = outer;
    }

    /// <summary>White space between neighbours, in points.</summary>
    public void Spacing(float points) => box.Spacing = points;

    /// <summary>A column of fixed width.</summary>
    public Container Fixed(float points) => Add(ColumnWidth.Fixed(points));

    /// <summary>A column that takes its share of what fixed and automatic columns leave.</summary>
    public Container Relative(float weight = 1) => Add(ColumnWidth.Relative(weight));

    /// <summary>A column as wide as its content.</summary>
    public Container Auto() => Add(ColumnWidth.Auto);

    private Container Add(ColumnWidth width)
    {
        var item = outer.Child();
        box.Add(width, item.Box);
        return item;
    }
}

/// <summary>Composes boxes one behind the other.</summary>
public sealed class LayersComposer
{
    private readonly LayersBox box;
    private readonly Container outer;

    internal LayersComposer(LayersBox box, Container outer)
    {
        this.box = box;
        this.outer = outer;
    }

    /// <summary>Behind the content, for instance a frame; decoration.</summary>
    public Container Behind()
    {
        var layer = outer.Child();
        box.Behind.Add(new TagBox(layer.Box, null));
        return layer;
    }

    /// <summary>The layer that decides the size and may break across pages.</summary>
    public Container Content()
    {
        var layer = outer.Child();
        box.Content = layer.Box;
        return layer;
    }
}
