using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>Typed ids are plain UUIDs on the wire.</summary>
internal sealed class TypedIdConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsValueType: true, IsGenericType: false } && typeToConvert.Assembly == typeof(RunId).Assembly
        && typeToConvert.Name.EndsWith("Id", StringComparison.Ordinal) && typeToConvert.GetProperty("Value")?.PropertyType == typeof(Guid);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TId> : JsonConverter<TId> where TId : struct
    {
        private static readonly Func<Guid, TId> Wrap = Wrapper();
        private static readonly Func<TId, Guid> Unwrap = Unwrapper();

        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Wrap(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(Unwrap(value));

        private static Func<Guid, TId> Wrapper()
        {
            var value = Expression.Parameter(typeof(Guid));
            return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value).Compile();
        }

        private static Func<TId, Guid> Unwrapper()
        {
            var id = Expression.Parameter(typeof(TId));
            return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id).Compile();
        }
    }
}
