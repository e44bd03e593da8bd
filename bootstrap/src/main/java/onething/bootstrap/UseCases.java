package onething.bootstrap;

import java.time.Clock;
import onething.application.port.in.bundle.ChooseMatters;
import onething.application.port.in.bundle.DiscardBundle;
import onething.application.port.in.bundle.EndMandate;
import onething.application.port.in.bundle.GrantMandate;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.bundle.ListActedFor;
import onething.application.port.in.bundle.ListBundles;
import onething.application.port.in.bundle.ListMandates;
import onething.application.port.in.bundle.OpenBundle;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.in.bundle.ReadChecklist;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.in.bundle.RemoveMaterial;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.bundle.VerifyReceipt;
import onething.application.port.in.calendar.ApplyNotice;
import onething.application.port.in.calendar.ListNotices;
import onething.application.port.in.calendar.ListRecounted;
import onething.application.port.in.calendar.ProposeNotice;
import onething.application.port.in.calendar.ReadCalendar;
import onething.application.port.in.calendar.ReadNotice;
import onething.application.port.in.calendar.RecountClocks;
import onething.application.port.in.calendar.SimulateDeadline;
import onething.application.port.in.calendar.WithdrawNotice;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.desk.ClaimMatter;
import onething.application.port.in.desk.HandOverMatter;
import onething.application.port.in.desk.ListColleagues;
import onething.application.port.in.desk.ListDesk;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.desk.ReadLawfulActions;
import onething.application.port.in.desk.ReadStatistics;
import onething.application.port.in.guide.CheckGuide;
import onething.application.port.in.guide.ListGuides;
import onething.application.port.in.guide.PlanBundle;
import onething.application.port.in.guide.ReadGuide;
import onething.application.port.in.guide.ReadGuideReports;
import onething.application.port.in.matter.ConfirmExam;
import onething.application.port.in.matter.ListMatters;
import onething.application.port.in.matter.RateMatter;
import onething.application.port.in.matter.ReadDeadlines;
import onething.application.port.in.matter.ReadMatter;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.in.matter.SimulateMatter;
import onething.application.port.in.matter.SupplementMatter;
import onething.application.port.in.matter.WithdrawMatter;
import onething.application.port.in.me.ExportData;
import onething.application.port.in.me.ListAccesses;
import onething.application.port.in.me.ReadMe;
import onething.application.port.in.me.ReadSummary;
import onething.application.port.out.BundleNumbers;
import onething.application.port.out.Bundles;
import onething.application.port.out.GuideChecks;
import onething.application.port.out.Guides;
import onething.application.port.out.HolidayNotices;
import onething.application.port.out.Ids;
import onething.application.port.out.Looks;
import onething.application.port.out.Mandates;
import onething.application.port.out.MaterialStore;
import onething.application.port.out.Matters;
import onething.application.port.out.NoticeRegister;
import onething.application.port.out.Ratings;
import onething.application.port.out.Recounts;
import onething.application.port.out.WorkingCalendars;
import onething.application.port.out.signin.Accounts;
import onething.application.port.out.signin.Consents;
import onething.application.port.out.signin.StaffAccounts;
import onething.application.service.access.Access;
import onething.application.service.access.Witness;
import onething.application.service.bundle.ChooseMattersService;
import onething.application.service.bundle.DiscardBundleService;
import onething.application.service.bundle.EndMandateService;
import onething.application.service.bundle.GrantMandateService;
import onething.application.service.bundle.HandInMaterialService;
import onething.application.service.bundle.ListActedForService;
import onething.application.service.bundle.ListBundlesService;
import onething.application.service.bundle.ListMandatesService;
import onething.application.service.bundle.OpenBundleService;
import onething.application.service.bundle.ReadBundleService;
import onething.application.service.bundle.ReadChecklistService;
import onething.application.service.bundle.ReadMaterialService;
import onething.application.service.bundle.RemoveMaterialService;
import onething.application.service.bundle.ReviseAnswersService;
import onething.application.service.bundle.SubmitBundleService;
import onething.application.service.bundle.VerifyReceiptService;
import onething.application.service.calendar.ApplyNoticeService;
import onething.application.service.calendar.ListNoticesService;
import onething.application.service.calendar.ListRecountedService;
import onething.application.service.calendar.ProposeNoticeService;
import onething.application.service.calendar.ReadCalendarService;
import onething.application.service.calendar.ReadNoticeService;
import onething.application.service.calendar.RecountClocksService;
import onething.application.service.calendar.SimulateDeadlineService;
import onething.application.service.calendar.WithdrawNoticeService;
import onething.application.service.desk.ActOnMatterService;
import onething.application.service.desk.ClaimMatterService;
import onething.application.service.desk.HandOverMatterService;
import onething.application.service.desk.ListColleaguesService;
import onething.application.service.desk.ListDeskService;
import onething.application.service.desk.ReadDeskMatterService;
import onething.application.service.desk.ReadLawfulActionsService;
import onething.application.service.desk.ReadStatisticsService;
import onething.application.service.guide.CheckGuideService;
import onething.application.service.guide.ListGuidesService;
import onething.application.service.guide.PlanBundleService;
import onething.application.service.guide.ReadGuideReportsService;
import onething.application.service.guide.ReadGuideService;
import onething.application.service.handling.Acts;
import onething.application.service.handling.Handlings;
import onething.application.service.handling.OfferedGuides;
import onething.application.service.matter.ConfirmExamService;
import onething.application.service.matter.ListMattersService;
import onething.application.service.matter.RateMatterService;
import onething.application.service.matter.ReadDeadlinesService;
import onething.application.service.matter.ReadMatterService;
import onething.application.service.matter.ReadTimelineService;
import onething.application.service.matter.SimulateMatterService;
import onething.application.service.matter.SupplementMatterService;
import onething.application.service.matter.WithdrawMatterService;
import onething.application.service.me.ExportDataService;
import onething.application.service.me.ListAccessesService;
import onething.application.service.me.ReadMeService;
import onething.application.service.me.ReadSummaryService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the use cases, each from the ports that it needs. Those of signing in are built by [SignInWiring].
@Configuration(proxyBeanMethods = false)
class UseCases {

    // What several use cases share.

    @Bean
    Access access(Bundles bundles, Matters matters, Accounts accounts, Mandates mandates, Clock clock) {
        return new Access(bundles, matters, accounts, mandates, clock);
    }

    @Bean
    Witness witness(Looks looks, Ids ids, Clock clock) {
        return new Witness(looks, ids, clock);
    }

    @Bean
    OfferedGuides offeredGuides(Guides guides) {
        return new OfferedGuides(guides);
    }

    @Bean
    Handlings handlings(Guides guides, WorkingCalendars calendars, Clock clock) {
        return new Handlings(guides, calendars, clock);
    }

    @Bean
    Acts acts(Matters matters, Handlings handlings) {
        return new Acts(matters, handlings);
    }

    // Guides.

    @Bean
    ListGuides listGuides(Guides guides) {
        return new ListGuidesService(guides);
    }

    @Bean
    ReadGuide readGuide(OfferedGuides offered) {
        return new ReadGuideService(offered);
    }

    @Bean
    PlanBundle planBundle(OfferedGuides offered, WorkingCalendars calendars, Clock clock) {
        return new PlanBundleService(offered, calendars, clock);
    }

    @Bean
    ReadGuideReports readGuideReports(GuideChecks checks) {
        return new ReadGuideReportsService(checks);
    }

    @Bean
    CheckGuide checkGuide(GuideChecks checks) {
        return new CheckGuideService(checks);
    }

    // Bundles.

    @Bean
    OpenBundle openBundle(Bundles bundles, OfferedGuides offered, Ids ids, Clock clock) {
        return new OpenBundleService(bundles, offered, ids, clock);
    }

    @Bean
    ListBundles listBundles(Bundles bundles) {
        return new ListBundlesService(bundles);
    }

    @Bean
    ReadBundle readBundle(Access access, Matters matters, Guides guides, Clock clock) {
        return new ReadBundleService(access, matters, guides, clock);
    }

    @Bean
    ReviseAnswers reviseAnswers(Access access, Bundles bundles, Guides guides, Clock clock) {
        return new ReviseAnswersService(access, bundles, guides, clock);
    }

    @Bean
    ChooseMatters chooseMatters(Access access, Bundles bundles, Guides guides, Clock clock) {
        return new ChooseMattersService(access, bundles, guides, clock);
    }

    @Bean
    DiscardBundle discardBundle(Access access, Bundles bundles) {
        return new DiscardBundleService(access, bundles);
    }

    @Bean
    ReadChecklist readChecklist(Access access, Guides guides) {
        return new ReadChecklistService(access, guides);
    }

    @Bean
    HandInMaterial handInMaterial(
            Access access,
            Bundles bundles,
            Matters matters,
            Guides guides,
            MaterialStore store,
            Ids ids,
            Clock clock,
            MaterialProperties properties) {
        return new HandInMaterialService(
                access,
                bundles,
                matters,
                guides,
                store,
                ids,
                clock,
                properties.limit().toBytes());
    }

    @Bean
    ReadMaterial readMaterial(
            Access access, Bundles bundles, Matters matters, Guides guides, MaterialStore store, Witness witness) {
        return new ReadMaterialService(access, bundles, matters, guides, store, witness);
    }

    @Bean
    RemoveMaterial removeMaterial(Access access, Bundles bundles, Clock clock) {
        return new RemoveMaterialService(access, bundles, clock);
    }

    @Bean
    SubmitBundle submitBundle(
            Access access,
            Bundles bundles,
            Matters matters,
            Guides guides,
            WorkingCalendars calendars,
            BundleNumbers numbers,
            Ids ids,
            Clock clock) {
        return new SubmitBundleService(access, bundles, matters, guides, calendars, numbers, ids, clock);
    }

    @Bean
    GrantMandate grantMandate(Access access, Mandates mandates, Ids ids, Clock clock) {
        return new GrantMandateService(access, mandates, ids, clock);
    }

    @Bean
    ListMandates listMandates(Access access, Mandates mandates) {
        return new ListMandatesService(access, mandates);
    }

    @Bean
    EndMandate endMandate(Access access, Mandates mandates, Clock clock) {
        return new EndMandateService(access, mandates, clock);
    }

    @Bean
    ListActedFor listActedFor(Access access, Bundles bundles, Mandates mandates, Clock clock) {
        return new ListActedForService(access, bundles, mandates, clock);
    }

    @Bean
    VerifyReceipt verifyReceipt(Bundles bundles, Guides guides) {
        return new VerifyReceiptService(bundles, guides);
    }

    // Matters, from the applicant's side.

    @Bean
    ListMatters listMatters(Matters matters, Handlings handlings) {
        return new ListMattersService(matters, handlings);
    }

    @Bean
    ReadMatter readMatter(Access access, Handlings handlings, Ratings ratings) {
        return new ReadMatterService(access, handlings, ratings);
    }

    @Bean
    ReadTimeline readTimeline(
            Access access, Bundles bundles, Matters matters, Handlings handlings, Witness witness) {
        return new ReadTimelineService(access, bundles, matters, handlings, witness);
    }

    @Bean
    ReadDeadlines readDeadlines(Access access, WorkingCalendars calendars) {
        return new ReadDeadlinesService(access, calendars);
    }

    @Bean
    SimulateMatter simulateMatter(Access access, Handlings handlings) {
        return new SimulateMatterService(access, handlings);
    }

    @Bean
    SupplementMatter supplementMatter(Access access, Bundles bundles, Acts acts) {
        return new SupplementMatterService(access, bundles, acts);
    }

    @Bean
    WithdrawMatter withdrawMatter(Access access, Acts acts) {
        return new WithdrawMatterService(access, acts);
    }

    @Bean
    ConfirmExam confirmExam(Access access, Acts acts) {
        return new ConfirmExamService(access, acts);
    }

    @Bean
    RateMatter rateMatter(Access access, Ratings ratings, Clock clock) {
        return new RateMatterService(access, ratings, clock);
    }

    // Matters, at the desk.

    @Bean
    ListDesk listDesk(Matters matters, Handlings handlings) {
        return new ListDeskService(matters, handlings);
    }

    @Bean
    ReadDeskMatter readDeskMatter(
            Access access, Bundles bundles, Matters matters, Handlings handlings, Witness witness) {
        return new ReadDeskMatterService(access, bundles, matters, handlings, witness);
    }

    @Bean
    ReadLawfulActions readLawfulActions(Access access, Handlings handlings) {
        return new ReadLawfulActionsService(access, handlings);
    }

    @Bean
    ActOnMatter actOnMatter(Access access, Acts acts) {
        return new ActOnMatterService(access, acts);
    }

    @Bean
    ClaimMatter claimMatter(Access access, Matters matters, Handlings handlings) {
        return new ClaimMatterService(access, matters, handlings);
    }

    @Bean
    HandOverMatter handOverMatter(Access access, Matters matters, StaffAccounts accounts, Handlings handlings) {
        return new HandOverMatterService(access, matters, accounts, handlings);
    }

    @Bean
    ListColleagues listColleagues(StaffAccounts accounts) {
        return new ListColleaguesService(accounts);
    }

    @Bean
    ReadStatistics readStatistics(Matters matters, Guides guides, Clock clock) {
        return new ReadStatisticsService(matters, guides, clock);
    }

    // Whoever is signed in.

    @Bean
    ReadSummary readSummary(Matters matters) {
        return new ReadSummaryService(matters);
    }

    @Bean
    ExportData exportData(
            Accounts accounts,
            Consents consents,
            Bundles bundles,
            Matters matters,
            Handlings handlings,
            ListAccesses listAccesses,
            Clock clock) {
        return new ExportDataService(accounts, consents, bundles, matters, handlings, listAccesses, clock);
    }

    @Bean
    ListAccesses listAccesses(Looks looks, Guides guides) {
        return new ListAccessesService(looks, guides);
    }

    @Bean
    ReadMe readMe(Guides guides) {
        return new ReadMeService(guides);
    }

    // Days and periods.

    @Bean
    ReadCalendar readCalendar(WorkingCalendars calendars) {
        return new ReadCalendarService(calendars);
    }

    @Bean
    SimulateDeadline simulateDeadline(OfferedGuides offered, WorkingCalendars calendars) {
        return new SimulateDeadlineService(offered, calendars);
    }

    // Holiday notices.

    @Bean
    ListNotices listNotices(NoticeRegister register) {
        return new ListNoticesService(register);
    }

    @Bean
    ReadNotice readNotice(NoticeRegister register) {
        return new ReadNoticeService(register);
    }

    @Bean
    ListRecounted listRecounted(NoticeRegister register) {
        return new ListRecountedService(register);
    }

    @Bean
    ProposeNotice proposeNotice(HolidayNotices notices, NoticeRegister register, Clock clock) {
        return new ProposeNoticeService(notices, register, clock);
    }

    @Bean
    ApplyNotice applyNotice(NoticeRegister register, Clock clock) {
        return new ApplyNoticeService(register, clock);
    }

    @Bean
    WithdrawNotice withdrawNotice(NoticeRegister register, Clock clock) {
        return new WithdrawNoticeService(register, clock);
    }

    @Bean
    RecountClocks recountClocks(Recounts recounts, Clock clock) {
        return new RecountClocksService(recounts, clock, Recounting.LANES);
    }
}
