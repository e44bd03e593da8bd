package onething.application.port.in.me;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.domain.account.AccountHolder;
import onething.domain.account.FormerName;
import onething.domain.bundle.Bundle;
import onething.domain.look.UnmaskedAccess;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import onething.domain.party.Consent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Everything that is kept about the caller, to take along (个人信息保护法 art. 45), unmasked: it is theirs.
/// That it was
/// shown is written down. An enterprise's medical papers are listed by what they are alone.
@FunctionalInterface
public interface ExportData {

    /// Fails with a `Refused` for `RoleLacking`, for `StepUpRequired` when the proof is too old: a
    /// phone left unlocked
    /// gives nothing away.
    Mono<Export> export(Query query);

    /// @param provenAt when the caller last proved who they are
    record Query(Actor who, Instant provenAt) {}

    /// Each part is read as it is taken, page by page.
    ///
    /// @param holder   empty where the account is kept by another issuer
    /// @param formerNames what the account was called before, the latest first
    /// @param corrections what was asked to be corrected, the latest first
    /// @param accesses    who looked, the latest first
    /// @param messagesRead up to when the messages were read; empty where they never were
    /// @param fullViews   when what is masked on the caller's screens was shown in full, the latest
    ///     first, this time
    ///                    among them
    record Export(
            Optional<AccountHolder> holder,
            Flux<FormerName> formerNames,
            Flux<Consent> consents,
            Flux<Versioned<Bundle>> bundles,
            Flux<OfMatter> matters,
            Flux<ListFavourites.Row> favourites,
            Flux<CorrectionDetails> corrections,
            Flux<ListAccesses.Row> accesses,
            Mono<Instant> messagesRead,
            Flux<UnmaskedAccess> fullViews) {}

    record OfMatter(Matter matter, long version, List<Entry> timeline) {}
}
