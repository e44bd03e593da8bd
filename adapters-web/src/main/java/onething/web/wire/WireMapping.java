package onething.web.wire;

import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

/// What all mappers have in common. A mapper copies the fields of a value of the domain into a view, and a
/// field of the view that no rule fills does not compile. A mapper has no state: its `INSTANCE` is used
/// directly.
@MapperConfig(
        componentModel = ComponentModel.DEFAULT,
        uses = WireFormat.class,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface WireMapping {}
