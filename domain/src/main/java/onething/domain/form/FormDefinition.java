package onething.domain.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.MatterCode;
import onething.domain.party.DistrictCode;

/// The parts of a guide that are needed to read and check answers.
public interface FormDefinition {

    /// The form for the chosen matters: the sections common to all matters and those of the chosen ones,
    /// each once.
    List<FormSection> form(Set<MatterCode> chosen);

    Optional<FormField> field(FieldPath wanted);

    /// The rules between several fields.
    List<FormRule> rules();

    /// The divisions that the guide serves, with their names.
    Map<DistrictCode, String> districts();

    /// The division that receives the matters of a city-wide office.
    DistrictCode city();
}
