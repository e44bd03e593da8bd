package onething.application.service.bundle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.account.StaffAccount;
import onething.domain.bundle.Bundle;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.office.Office;
import onething.domain.guide.office.ReportAssignment;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterFile;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Assigns new reports (举报) by the rule of their office. A report without an officer waits for the
/// head.
public final class ReportAssigner {

    private final Matters matters;
    private final StaffAccounts accounts;
    private final ActionContexts contexts;

    public ReportAssigner(Matters matters, StaffAccounts accounts, ActionContexts contexts) {
        this.matters = matters;
        this.accounts = accounts;
        this.contexts = contexts;
    }

    /// @param received the matters of a bundle that was just submitted
    Mono<Void> assign(Bundle.Submitted bundle, BundleGuide guide, List<Matter> received) {
        return Flux.fromIterable(received)
                .filter(matter -> Access.isReport(matter, bundle, guide))
                .filter(matter -> ruleOf(matter, guide).equals(Optional.of(ReportAssignment.LEAST_LOADED)))
                .concatMap(matter -> assign(matter.file()))
                .then();
    }

    private static Optional<ReportAssignment> ruleOf(Matter matter, BundleGuide guide) {
        return guide.places().offices().stream()
                .filter(office -> office.code().equals(matter.file().office()))
                .map(Office::reports)
                .findFirst();
    }

    /// If the head was quicker, that assignment holds.
    private Mono<Void> assign(MatterFile file) {
        return leastLoaded(file)
                .flatMap(officer -> assign(file, officer))
                .onErrorResume(Refused.class, _ -> Mono.empty());
    }

    private Mono<StaffAccount> leastLoaded(MatterFile file) {
        return accounts.ofOffice(file.office())
                .filter(account -> account.member().takesReports())
                .filter(account -> account.handles(file.office(), file.district()))
                .collectList()
                .flatMap(officers -> matters.openClaims(file.office(), ids(officers))
                        .flatMap(claims -> Mono.justOrEmpty(leastLoaded(officers, claims))));
    }

    private static Set<PersonId> ids(List<StaffAccount> officers) {
        return officers.stream().map(StaffAccount::id).collect(Collectors.toSet());
    }

    private static Optional<StaffAccount> leastLoaded(List<StaffAccount> officers, Map<PersonId, Long> claims) {
        return officers.stream()
                .min(Comparator.<StaffAccount>comparingLong(officer -> claims.getOrDefault(officer.id(), 0L))
                        .thenComparing(officer -> officer.id().value()));
    }

    private Mono<Void> assign(MatterFile file, StaffAccount officer) {
        return Mono.zip(matters.find(file.id()), contexts.of(file))
                .flatMap(both -> matters.claim(
                        both.getT1()
                                .map(record -> record.matter()
                                        .assignByRule(officer.member().name(), both.getT2(), record.last())),
                        Optional.of(officer.id())))
                .then();
    }
}
