package onething.application.port.in.me;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.in.inquiry.InquiryDetails;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.domain.access.UnmaskedAccess;
import onething.domain.account.AccountHolder;
import onething.domain.account.FormerName;
import onething.domain.bundle.Bundle;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import onething.domain.party.Consent;
import onething.domain.reuse.ReuseConsent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Exports everything that is stored about the caller (个人信息保护法 art. 45), unmasked, because it is the
/// caller's own data. The access is recorded. Medical papers in an enterprise's export are listed only by
/// their kind.
@FunctionalInterface
public interface ExportData {

    /// Fails with a `Refused` for `RoleLacking`, for `StepUpRequired` when the proof is too old: an
    /// unlocked phone must not be enough.
    Mono<Export> export(Query query);

    /// @param provenAt when the caller last proved who they are
    record Query(Actor who, Instant provenAt) {}

    /// Each part is read on demand, page by page.
    ///
    /// @param holder   empty if another issuer keeps the account
    /// @param formerNames earlier names of the account, the latest first
    /// @param reuseConsents what was taken instead of an upload, the latest first
    /// @param corrections the corrections asked for, the latest first
    /// @param accesses    who read the data, the latest first
    /// @param messagesRead up to when the messages were read; empty if never
    /// @param fullViews   when masked data was shown in full, the latest first, including this export
    record Export(
            Optional<AccountHolder> holder,
            Flux<FormerName> formerNames,
            Flux<Consent> consents,
            Flux<ReuseConsent> reuseConsents,
            Flux<Versioned<Bundle>> bundles,
            Flux<OfMatter> matters,
            Flux<ListFavourites.Row> favourites,
            Flux<CorrectionDetails> corrections,
            Flux<ListAccesses.Row> accesses,
            Mono<Instant> messagesRead,
            Flux<UnmaskedAccess> fullViews) {}

    /// @param inquiries what the applicant and the office asked each other; never the internal notes of the office
    record OfMatter(Matter matter, long version, List<Entry> timeline, List<InquiryDetails> inquiries) {}
}
