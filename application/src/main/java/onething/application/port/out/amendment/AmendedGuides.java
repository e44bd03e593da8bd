package onething.application.port.out.amendment;

import java.util.List;
import java.util.Map;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.Amendment;
import onething.domain.guide.GuideReport;
import onething.domain.text.Verbatim;
import reactor.core.publisher.Mono;

/// Makes a guide of an amendment.
public interface AmendedGuides {

    /// What an administrator can change, in the order of the files: in the version on which the amendment is based,
    /// with the entries that the amendment gives to its lists.
    Mono<List<AmendableValue>> values(Amendment amendment);

    /// The version on which the amendment is based, with its edits, its number and its first day. It is checked
    /// like every guide, and once it has a first day also beside the versions before it. Fails with a `Refused` for
    /// `ValueUnknown` where the base has no such value.
    Mono<Amended> of(Amendment amendment);

    /// @param files the texts of the amended guide, by the names of its files
    record Amended(GuideReport report, Map<String, Verbatim> files) {

        public Amended {
            files = Map.copyOf(files);
        }
    }
}
