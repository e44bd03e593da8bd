package onething.domain.guide.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.party.DistrictCode;

/// 管辖: which division's office handles a matter. Development zones, and work across counties,
/// come first: such matters go to the office that the guide names for them ([Office#delegations]). Otherwise the
/// first place decides whose condition holds and that is answered.
///
/// @param places the fields that name a division; the last one is always asked
/// @param zone   the field that names a development zone; empty if zones do not matter
public record Jurisdiction(List<Place> places, Optional<FieldPath> zone) {

    public Jurisdiction {
        places = List.copyOf(places);
    }

    /// One place decides.
    public static Jurisdiction of(FieldPath field) {
        return new Jurisdiction(List.of(new Place(field, Condition.ALWAYS)), Optional.empty());
    }

    /// The division whose office handles the matter; empty while the form does not say.
    public Optional<DistrictCode> districtOf(Office office, Set<MatterCode> chosen, Answers answers) {
        return zone.flatMap(answers::text)
                .flatMap(office::delegate)
                .or(() -> places.stream()
                        .filter(place -> place.when().holds(chosen, answers))
                        .flatMap(place -> answers.text(place.field()).stream())
                        .findFirst()
                        .map(DistrictCode::new));
    }

    /// A field that names the division, where a condition holds.
    public record Place(FieldPath field, Condition when) {}
}
