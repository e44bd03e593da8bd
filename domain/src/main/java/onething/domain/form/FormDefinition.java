package onething.domain.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.MatterCode;
import onething.domain.party.DistrictCode;

/// What a guide says of its form, as far as answers are read and checked by it.
public interface FormDefinition {

    /// The form of a selection: the sections that every selection has and those of the matters chosen,
    /// once each.
    List<FormSection> form(Set<MatterCode> chosen);

    Optional<FormField> field(FieldPath wanted);

    /// What fields must say together.
    List<FormRule> rules();

    /// The divisions served, by name.
    Map<DistrictCode, String> districts();

    /// The division that matters of a city-wide office go to.
    DistrictCode city();
}
