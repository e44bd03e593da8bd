package onething.bootstrap;

import static org.springframework.context.annotation.FilterType.ASSIGNABLE_TYPE;
import static org.springframework.context.annotation.FilterType.REGEX;

import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.application.port.in.factor.FindSecondStep;
import onething.application.port.out.Contents;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Consents;
import onething.application.port.out.account.PasswordHashes;
import onething.application.port.out.appointment.Appointments;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.FileScanner;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.calendar.Recalculations;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.EscalationLevels;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.notification.Contacts;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.port.out.notification.Notifications;
import onething.application.port.out.paper.SealQueue;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.application.port.out.retention.DestructionLists;
import onething.application.port.out.retention.RetentionHolds;
import onething.application.port.out.signin.AttemptAllowances;
import onething.application.port.out.signin.AttemptStore;
import onething.application.port.out.signin.CaptchaAnswers;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.signin.FaceSignIns;
import onething.application.port.out.signin.IdentityProvider;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.signin.SignIns;
import onething.application.port.out.status.OutsideParties;
import onething.application.port.out.token.Grants;
import onething.application.port.out.upload.PartialContents;
import onething.application.port.out.upload.Uploads;
import onething.application.service.access.Access;
import onething.application.service.access.CountedAttempts;
import onething.application.service.access.ReadRecorder;
import onething.application.service.account.RepresentativeProof;
import onething.application.service.amendment.AmendmentsInHand;
import onething.application.service.appointment.AppointmentsInHand;
import onething.application.service.bundle.ReportAssigner;
import onething.application.service.calendar.RecalculateClocksService;
import onething.application.service.correction.CorrectionsAtDesk;
import onething.application.service.desk.DeskRows;
import onething.application.service.encryption.SearchReindexer;
import onething.application.service.factor.FactorAttempts;
import onething.application.service.factor.FactorChanges;
import onething.application.service.factor.RecoveryCodes;
import onething.application.service.factor.SecondFactorPolicy;
import onething.application.service.feed.CaseRecordReader;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.ActionExecutor;
import onething.application.service.handling.CurrentGuides;
import onething.application.service.handling.DeemedAcceptance;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.KnownGuides;
import onething.application.service.handling.LogKeyring;
import onething.application.service.handling.MatterInHand;
import onething.application.service.handling.PaperIssuer;
import onething.application.service.handling.PaperLinks;
import onething.application.service.handling.TrailProofs;
import onething.application.service.handling.UnmaskedPapers;
import onething.application.service.handling.VersionEffects;
import onething.application.service.inquiry.Conversations;
import onething.application.service.live.EventStreams;
import onething.application.service.matter.ReachedPoints;
import onething.application.service.notification.RelayNotificationsService;
import onething.application.service.paper.SentFiles;
import onething.application.service.rating.Reviews;
import onething.application.service.retention.DueFiles;
import onething.application.service.retention.ReadRetentionService;
import onething.application.service.signin.AttemptLimits;
import onething.application.service.signin.FaceAttempts;
import onething.application.service.signin.FaceSteps;
import onething.application.service.signin.RememberedDevice;
import onething.application.service.signin.SignInCompletion;
import onething.application.service.signin.SignInWithPasswordService;
import onething.application.service.signin.UserCodeGuesses;
import onething.application.service.staff.PasswordLinks;
import onething.application.service.status.ReadServiceStatusService;
import onething.application.service.sweep.CollectContentsService;
import onething.application.service.sweep.SweepClocksService;
import onething.application.service.token.SigningKeyring;
import onething.application.service.token.TokenGrant;
import onething.application.service.upload.AnswersOfPapers;
import onething.application.service.upload.ConsentText;
import onething.application.service.upload.GivenConsents;
import onething.application.service.upload.LicenceFetch;
import onething.application.service.upload.MaterialAdmission;
import onething.application.service.upload.OfferFinder;
import onething.application.service.upload.UploadLimits;
import onething.bootstrap.SignInProperties.RegisteredClient;
import onething.bootstrap.jobs.clock.RecalculationJob;
import onething.bootstrap.jobs.clock.SweepProperties;
import onething.web.TokenProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Builds the use cases.
///
/// A use case is a class `…Service` of the application whose one constructor lists the ports it needs. It
/// is found by its name. Classes that several use cases share are named here; classes that need a setting
/// besides ports are built here.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "onething.application.service",
        useDefaultFilters = false,
        includeFilters = @Filter(type = REGEX, pattern = ".*Service"),
        excludeFilters =
                @Filter(
                        type = ASSIGNABLE_TYPE,
                        classes = {
                            CollectContentsService.class,
                            RecalculateClocksService.class,
                            ReadRetentionService.class,
                            ReadServiceStatusService.class,
                            RelayNotificationsService.class,
                            SignInWithPasswordService.class,
                            SweepClocksService.class
                        }))
@Import({
    Access.class,
    AnswersOfPapers.class,
    AmendmentsInHand.class,
    KnownGuides.class,
    VersionEffects.class,
    ReadRecorder.class,
    Conversations.class,
    AppointmentsInHand.class,
    Reviews.class,
    CaseRecordReader.class,
    CorrectionsAtDesk.class,
    CurrentGuides.class,
    EventStreams.class,
    ActionContexts.class,
    ActionExecutor.class,
    DeemedAcceptance.class,
    GivenConsents.class,
    KeptFiles.class,
    SentFiles.class,
    LicenceFetch.class,
    MaterialAdmission.class,
    MatterInHand.class,
    OfferFinder.class,
    PaperLinks.class,
    PasswordLinks.class,
    ReachedPoints.class,
    ReportAssigner.class,
    DeskRows.class,
    DueFiles.class,
    SearchReindexer.class,
    FaceAttempts.class,
    CountedAttempts.class,
    FactorAttempts.class,
    FactorChanges.class,
    RecoveryCodes.class,
    LogKeyring.class,
    TrailProofs.class,
    RememberedDevice.class,
    RepresentativeProof.class,
    UserCodeGuesses.class,
    SigningKeyring.class,
    TokenGrant.class,
    UnmaskedPapers.class
})
class UseCases {

    @Bean
    UploadLimits uploadLimits(MaterialProperties properties) {
        return properties.upload();
    }

    @Bean
    ConsentText consentText(SignInProperties properties) {
        return new ConsentText(properties.textVersion());
    }

    @Bean
    CollectContentsService collectContents(
            Bundles bundles,
            Uploads uploads,
            PartialContents partials,
            Contents contents,
            MaterialStore store,
            Clock clock,
            MaterialProperties properties) {
        return new CollectContentsService(
                bundles, uploads, partials, contents, store, clock, properties.grace(), properties.draftsKept());
    }

    @Bean
    ReadRetentionService readRetention(
            Guides guides, RetentionHolds holds, DestructionLists lists, Clock clock, MaterialProperties properties) {
        return new ReadRetentionService(
                guides, holds, lists, clock, properties.draftsKept(), properties.uploadsKept(), properties.grace());
    }

    @Bean
    RecalculateClocksService recalculateClocks(Recalculations recalculations, Clock clock) {
        return new RecalculateClocksService(recalculations, clock, RecalculationJob.LANES);
    }

    @Bean
    RelayNotificationsService relayNotifications(
            NotificationOutbox outbox,
            Notifications notifications,
            Contacts contacts,
            Matters matters,
            Bundles bundles,
            Appointments appointments,
            ActionContexts contexts,
            Clock clock,
            TokenProperties properties) {
        return new RelayNotificationsService(
                outbox, notifications, contacts, matters, bundles, appointments, contexts, clock, properties.issuer());
    }

    @Bean
    ReadServiceStatusService readServiceStatus(
            OutsideParties parties,
            MaterialStore store,
            FileScanner scanner,
            NotificationOutbox outbox,
            SealQueue sealQueue,
            Seals seals,
            TimeStamps stamps,
            Clock clock,
            MaterialProperties properties) {
        return new ReadServiceStatusService(
                parties,
                store,
                scanner,
                outbox,
                sealQueue,
                seals,
                stamps,
                clock,
                properties.room(),
                Schedulers.parallel());
    }

    @Bean
    SweepClocksService sweepClocks(
            EscalationLevels rungs,
            WorkingCalendars calendars,
            DeemedAcceptance deemedAcceptance,
            Secrets secrets,
            Clock clock,
            SweepProperties properties) {
        return new SweepClocksService(rungs, calendars, deemedAcceptance, secrets, clock, properties.batch());
    }

    @Bean
    PaperIssuer paperIssuer(Bundles bundles, Ids ids, Secrets secrets, LogKeyring log, TokenProperties properties) {
        return new PaperIssuer(bundles, ids, secrets, log, properties.issuer() + "/verify");
    }

    @Bean
    Clients clients(SignInProperties properties) {
        var registered =
                properties.clients().stream().collect(Collectors.toMap(RegisteredClient::id, Function.identity()));
        return id -> Mono.justOrEmpty(registered.get(id)).map(RegisteredClient::client);
    }

    @Bean
    SignInCompletion completion(
            SignIns signIns,
            Clients clients,
            Grants grants,
            Secrets secrets,
            Ids ids,
            Clock clock,
            TokenProperties properties) {
        var issuer = properties.issuer().toString();
        return new SignInCompletion(signIns, clients, grants, secrets, ids, clock, issuer);
    }

    @Bean
    SignInWithPasswordService signInWithPassword(
            SignInCompletion completion,
            CaptchaAnswers captchas,
            AttemptStore triesMade,
            AttemptLimits limits,
            RememberedDevice devices,
            Accounts accounts,
            PasswordHashes hashes,
            FindSecondStep secondSteps,
            Clock clock) {
        return new SignInWithPasswordService(
                completion, captchas, triesMade, limits, devices, accounts, hashes, secondSteps, clock);
    }

    @Bean
    SecondFactorPolicy secondFactorPolicy(SignInProperties properties, TokenProperties tokens) {
        var secondFactor = properties.secondFactor();
        return new SecondFactorPolicy(
                secondFactor.required(), secondFactor.service(), tokens.issuer().getHost());
    }

    @Bean
    AttemptLimits attemptLimits(AttemptAllowances allowances, Clock clock, SignInProperties properties) {
        return new AttemptLimits(
                allowances,
                properties.failures().allowance(),
                properties.samePassword().allowance(),
                clock);
    }

    @Bean
    FaceSteps faceSteps(
            FaceSignIns faces,
            IdentityProvider provider,
            Accounts accounts,
            Consents consents,
            FaceAttempts tries,
            Ids ids,
            Clock clock,
            SignInProperties properties) {
        return new FaceSteps(faces, provider, accounts, consents, tries, ids, clock, properties.textVersion());
    }
}
