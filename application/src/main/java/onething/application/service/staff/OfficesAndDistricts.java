package onething.application.service.staff;

import java.util.ArrayList;
import java.util.List;
import onething.application.port.out.Guides;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.office.Office;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.release.GuideVersions;
import reactor.core.publisher.Mono;

/// The offices and districts in the guides. Staff can belong only to these.
final class OfficesAndDistricts {

    private final Guides guides;

    OfficesAndDistricts(Guides guides) {
        this.guides = guides;
    }

    /// Gives the same member. Fails with a `Refused` for `InputsInvalid`.
    Mono<StaffMember> require(StaffMember member) {
        return guides.all().concatMapIterable(GuideVersions::all).collectList().map(published -> {
            var faults = faults(member, published);
            if (!faults.isEmpty()) {
                throw new InputsInvalid("staff", faults).refused();
            }
            return member;
        });
    }

    private static List<Fault> faults(StaffMember member, List<BundleGuide> published) {
        var faults = new ArrayList<Fault>();
        if (published.stream()
                .noneMatch(guide ->
                        guide.places().offices().stream().map(Office::code).anyMatch(member.office()::equals))) {
            faults.add(new Fault("/office", "not-offered", "请选择办事指南里的办理部门"));
        }
        if (published.stream().noneMatch(guide -> guide.districts().containsKey(member.district()))) {
            faults.add(new Fault("/district", "not-offered", "请选择办事指南里的行政区域"));
        }
        return faults;
    }
}
