using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Secretariat.Domain.Shared;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>Stores a date of the past as the EDTF text it is.</summary>
internal sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.Edtf, text => PartialDate.Parse(text).Value);
