package onething.web.problem;

import java.time.format.DateTimeFormatter;
import java.util.List;
import onething.domain.amendment.AmendmentStage;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.WireNamed;
import onething.domain.material.FileType;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AboutBundle;
import onething.domain.refusal.Refusal.AboutChange;
import onething.domain.refusal.Refusal.AboutDeadline;
import onething.domain.refusal.Refusal.AboutDefinition;
import onething.domain.refusal.Refusal.AboutMaterial;
import onething.domain.refusal.Refusal.AboutMatter;
import onething.domain.refusal.Refusal.AboutSignIn;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.AlreadyBooked;
import onething.domain.refusal.Refusal.AlreadyRated;
import onething.domain.refusal.Refusal.AmendmentClosed;
import onething.domain.refusal.Refusal.AmendmentOpen;
import onething.domain.refusal.Refusal.AmendmentOutdated;
import onething.domain.refusal.Refusal.AmendmentUnknown;
import onething.domain.refusal.Refusal.AnnouncementUnknown;
import onething.domain.refusal.Refusal.AnswersInvalid;
import onething.domain.refusal.Refusal.BundleFull;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.CalendarUnknown;
import onething.domain.refusal.Refusal.CaseFileUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.ChecksumDiffers;
import onething.domain.refusal.Refusal.ClockNotBreached;
import onething.domain.refusal.Refusal.ClockNotOpen;
import onething.domain.refusal.Refusal.ClockUnknown;
import onething.domain.refusal.Refusal.ColleagueUnknown;
import onething.domain.refusal.Refusal.ConsentMissing;
import onething.domain.refusal.Refusal.CorrectionDecided;
import onething.domain.refusal.Refusal.CorrectionUnknown;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.refusal.Refusal.DestructionListUnknown;
import onething.domain.refusal.Refusal.DiffUnfinished;
import onething.domain.refusal.Refusal.ErasureUnknown;
import onething.domain.refusal.Refusal.ExtensionBeyondCap;
import onething.domain.refusal.Refusal.ExtensionNotForeseen;
import onething.domain.refusal.Refusal.ExtensionTooLate;
import onething.domain.refusal.Refusal.ExtensionsUsedUp;
import onething.domain.refusal.Refusal.GuideBroken;
import onething.domain.refusal.Refusal.GuideReplaced;
import onething.domain.refusal.Refusal.GuideUnknown;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.InquiriesOpen;
import onething.domain.refusal.Refusal.InquiryAnswered;
import onething.domain.refusal.Refusal.InquiryUnknown;
import onething.domain.refusal.Refusal.InquiryWaits;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.LaterVersion;
import onething.domain.refusal.Refusal.LicenceMissing;
import onething.domain.refusal.Refusal.LicenceNotInForce;
import onething.domain.refusal.Refusal.LicenceToChoose;
import onething.domain.refusal.Refusal.LinkUnknown;
import onething.domain.refusal.Refusal.MandateUnknown;
import onething.domain.refusal.Refusal.MaterialActive;
import onething.domain.refusal.Refusal.MaterialEmpty;
import onething.domain.refusal.Refusal.MaterialIncomplete;
import onething.domain.refusal.Refusal.MaterialInfected;
import onething.domain.refusal.Refusal.MaterialLocked;
import onething.domain.refusal.Refusal.MaterialNotShown;
import onething.domain.refusal.Refusal.MaterialTooComplex;
import onething.domain.refusal.Refusal.MaterialTooLarge;
import onething.domain.refusal.Refusal.MaterialTypeUnsupported;
import onething.domain.refusal.Refusal.MaterialUnknown;
import onething.domain.refusal.Refusal.MaterialsMissing;
import onething.domain.refusal.Refusal.MatterNotEnded;
import onething.domain.refusal.Refusal.MatterNotOffered;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.MattersExclude;
import onething.domain.refusal.Refusal.NoMatterChosen;
import onething.domain.refusal.Refusal.NoStateThen;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.refusal.Refusal.NotBooked;
import onething.domain.refusal.Refusal.NotFound;
import onething.domain.refusal.Refusal.NoteNotErasable;
import onething.domain.refusal.Refusal.NoticeApplied;
import onething.domain.refusal.Refusal.NoticeInvalid;
import onething.domain.refusal.Refusal.NoticeNumberTaken;
import onething.domain.refusal.Refusal.NoticeUnknown;
import onething.domain.refusal.Refusal.NotificationUnknown;
import onething.domain.refusal.Refusal.OfferUnknown;
import onething.domain.refusal.Refusal.OutOfOrder;
import onething.domain.refusal.Refusal.OwnAmendment;
import onething.domain.refusal.Refusal.OwnProposal;
import onething.domain.refusal.Refusal.PaperUnknown;
import onething.domain.refusal.Refusal.PersonFull;
import onething.domain.refusal.Refusal.PictureTooLarge;
import onething.domain.refusal.Refusal.PreconditionMissing;
import onething.domain.refusal.Refusal.RequirementUnknown;
import onething.domain.refusal.Refusal.RetentionHoldUnknown;
import onething.domain.refusal.Refusal.ReviewNotAtStep;
import onething.domain.refusal.Refusal.ReviewUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.SlotClosed;
import onething.domain.refusal.Refusal.SlotFull;
import onething.domain.refusal.Refusal.SlotUnknown;
import onething.domain.refusal.Refusal.StepsInvalid;
import onething.domain.refusal.Refusal.SubscriberUnknown;
import onething.domain.refusal.Refusal.SuspensionUngrounded;
import onething.domain.refusal.Refusal.UploadOffsetDiffers;
import onething.domain.refusal.Refusal.UploadStalled;
import onething.domain.refusal.Refusal.UploadUnknown;
import onething.domain.refusal.Refusal.ValueUnknown;
import onething.domain.refusal.Refusal.VersionInForce;
import onething.domain.refusal.Refusal.VersionUnknown;
import org.springframework.http.HttpHeaders;

/// The problem of each refusal, subject by subject. The compiler checks that none is missing.
final class RefusalProblems {

    private static final DateTimeFormatter DAY_IN_WORDS = DateTimeFormatter.ofPattern("y年M月d日");
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("y年M月d日H时mm分").withZone(WorkingCalendar.ZONE);

    private RefusalProblems() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case NotFound subject -> notFound(subject);
            case AboutBundle subject -> aboutBundle(subject);
            case AboutChange subject -> aboutChange(subject);
            case AboutMatter subject -> aboutMatter(subject);
            case AboutMaterial subject -> aboutMaterial(subject);
            case AboutDefinition subject -> aboutDefinition(subject);
            case AboutDeadline subject -> aboutDeadline(subject);
            case AboutSignIn subject -> SignInProblems.of(subject);
        };
    }

    private static Problem notFound(NotFound refusal) {
        return switch (refusal) {
            case GuideUnknown(var _, var offered) ->
                ProblemKind.GUIDE_UNKNOWN.problem().with("offered", offered);
            case VersionUnknown(var _, int version) -> ProblemKind.VERSION_UNKNOWN.problem(version);
            case AmendmentUnknown _ -> ProblemKind.AMENDMENT_UNKNOWN.problem();
            case ValueUnknown(var path) -> ProblemKind.VALUE_UNKNOWN.problem().with("path", path);
            case BundleUnknown _ -> ProblemKind.BUNDLE_UNKNOWN.problem();
            case MatterUnknown _ -> ProblemKind.MATTER_UNKNOWN.problem();
            case MaterialUnknown _ -> ProblemKind.MATERIAL_UNKNOWN.problem();
            case PaperUnknown _ -> ProblemKind.PAPER_UNKNOWN.problem();
            case OfferUnknown _ -> ProblemKind.OFFER_UNKNOWN.problem();
            case MandateUnknown _ -> ProblemKind.MANDATE_UNKNOWN.problem();
            case AnnouncementUnknown _ -> ProblemKind.ANNOUNCEMENT_UNKNOWN.problem();
            case CorrectionUnknown _ -> ProblemKind.CORRECTION_UNKNOWN.problem();
            case InquiryUnknown _ -> ProblemKind.INQUIRY_UNKNOWN.problem();
            case SlotUnknown _ -> ProblemKind.SLOT_UNKNOWN.problem();
            case ReviewUnknown(var matter) ->
                ProblemKind.REVIEW_UNKNOWN.problem().with("matter", matter);
            case NotificationUnknown _ -> ProblemKind.NOTIFICATION_UNKNOWN.problem();
            case SubscriberUnknown _ -> ProblemKind.SUBSCRIBER_UNKNOWN.problem();
            case LinkUnknown _ -> ProblemKind.LINK_UNKNOWN.problem();
            case CalendarUnknown(int year) -> ProblemKind.CALENDAR_UNKNOWN.problem(Integer.toString(year));
        };
    }

    private static Problem aboutBundle(AboutBundle refusal) {
        return switch (refusal) {
            case MatterNotOffered(var matter, var offered) ->
                ProblemKind.MATTER_NOT_OFFERED
                        .problem()
                        .with("offered", offered)
                        .with("matter", matter);
            case NoMatterChosen(var offered) ->
                ProblemKind.NO_MATTER_CHOSEN.problem().with("offered", offered);
            case MattersExclude(var one, var other, var reason) ->
                ProblemKind.MATTERS_EXCLUDE.problem(reason).with("matters", List.of(one, other));
            case AnswersInvalid(var faults) -> faulty(ProblemKind.ANSWERS_INVALID, faults);
            case MaterialsMissing(var missing) ->
                ProblemKind.MATERIALS_MISSING.problem(missing.size()).with("missing", missing);
            case GuideReplaced(var since) -> ProblemKind.GUIDE_REPLACED.problem(since);
            case BundleSubmitted _ -> ProblemKind.BUNDLE_SUBMITTED.problem();
            case CursorInvalid _ -> ProblemKind.CURSOR_INVALID.problem();
        };
    }

    private static Problem aboutChange(AboutChange refusal) {
        return switch (refusal) {
            case ChangedMeanwhile(long present) ->
                ProblemKind.CHANGED_MEANWHILE
                        .problem()
                        .with("present", present)
                        .header(HttpHeaders.ETAG, "\"" + present + "\"");
            case KeyReused _ -> ProblemKind.KEY_REUSED.problem();
        };
    }

    private static Problem aboutMatter(AboutMatter refusal) {
        return switch (refusal) {
            case ActionNotLawful(var action, var standing, var stage, var possible) ->
                ProblemKind.ACTION_NOT_LAWFUL
                        .problem()
                        .with("possible", possible)
                        .with("action", action)
                        .with("standing", standing)
                        .with("stage", stage);
            case PreconditionMissing(var action, var missing) ->
                inWords(ProblemKind.PRECONDITION_MISSING, "missing", missing).with("action", action);
            case StepsInvalid(var faults) -> faulty(ProblemKind.REQUEST_INVALID, faults);
            case InputsInvalid(var action, var faults) ->
                faulty(ProblemKind.INPUTS_INVALID, faults).with("action", action);
            case CorrectionDecided _ -> ProblemKind.CORRECTION_DECIDED.problem();
            case ClockNotBreached(var clock) ->
                ProblemKind.CLOCK_NOT_BREACHED.problem().with("clock", clock);
            case InquiryWaits(var inquiry, var answerBy) ->
                ProblemKind.INQUIRY_WAITS
                        .problem(DAY_IN_WORDS.format(answerBy))
                        .with("inquiry", inquiry)
                        .with("answerBy", answerBy);
            case InquiriesOpen(int limit) ->
                ProblemKind.INQUIRIES_OPEN.problem(limit).with("limit", limit);
            case InquiryAnswered _ -> ProblemKind.INQUIRY_ANSWERED.problem();
            case SlotFull(var slot) -> ProblemKind.SLOT_FULL.problem().with("slot", slot);
            case SlotClosed(var slot) -> ProblemKind.SLOT_CLOSED.problem().with("slot", slot);
            case NotBooked(var purpose) -> ProblemKind.NOT_BOOKED.problem().with("purpose", purpose);
            case AlreadyBooked(var slot) -> ProblemKind.ALREADY_BOOKED.problem().with("slot", slot);
            case ReviewNotAtStep(var step) ->
                ProblemKind.REVIEW_NOT_AT_STEP.problem().with("step", step);
            case NoStateThen(var received) ->
                ProblemKind.NO_STATE_THEN.problem(IN_WORDS.format(received)).with("received", received);
            case AlreadyRated _ -> ProblemKind.ALREADY_RATED.problem();
            case RoleLacking(var needed) -> ProblemKind.ROLE_LACKING.problem().with("needed", needed);
            case NoteNotErasable _ -> ProblemKind.NOTE_NOT_ERASABLE.problem();
            case ErasureUnknown _ -> ProblemKind.ERASURE_UNKNOWN.problem();
            case MatterNotEnded _ -> ProblemKind.MATTER_NOT_ENDED.problem();
            case DestructionListUnknown _ -> ProblemKind.DESTRUCTION_LIST_UNKNOWN.problem();
            case RetentionHoldUnknown _ -> ProblemKind.RETENTION_HOLD_UNKNOWN.problem();
            case CaseFileUnknown _ -> ProblemKind.CASE_FILE_UNKNOWN.problem();
            case OwnProposal(var action, var needed) ->
                ProblemKind.OWN_PROPOSAL.problem().with("action", action).with("needed", needed);
            case NotAssigned(var matter) -> ProblemKind.NOT_ASSIGNED.problem().with("matter", matter);
            case ColleagueUnknown(var colleague) ->
                ProblemKind.COLLEAGUE_UNKNOWN.problem().with("colleague", colleague);
        };
    }

    private static Problem aboutMaterial(AboutMaterial refusal) {
        return switch (refusal) {
            case MaterialTooLarge(long limit) ->
                ProblemKind.MATERIAL_TOO_LARGE.problem(sizeOf(limit)).with("limitInBytes", limit);
            case MaterialEmpty _ -> ProblemKind.MATERIAL_EMPTY.problem();
            case MaterialTypeUnsupported(var found, var accepted) ->
                ProblemKind.MATERIAL_TYPE_UNSUPPORTED
                        .insteadOf(FileType.WORDS)
                        .with("accepted", accepted)
                        .with("found", found)
                        .header(HttpHeaders.ACCEPT, String.join(", ", accepted));
            case MaterialLocked _ -> ProblemKind.MATERIAL_LOCKED.problem();
            case MaterialIncomplete(var type) -> ProblemKind.MATERIAL_INCOMPLETE.problem(type);
            case MaterialTooComplex(var type) -> ProblemKind.MATERIAL_TOO_COMPLEX.problem(type);
            case MaterialInfected _ -> ProblemKind.MATERIAL_INFECTED.problem();
            case MaterialNotShown(var type) -> ProblemKind.MATERIAL_NOT_SHOWN.problem(type);
            case MaterialActive(var found, var words) ->
                ProblemKind.MATERIAL_ACTIVE.problem(String.join("、", words)).with("found", found);
            case PictureTooLarge(long pixels, long limit) ->
                ProblemKind.PICTURE_TOO_LARGE
                        .problem(pixels / 10_000, limit / 10_000)
                        .with("pixels", pixels)
                        .with("limit", limit);
            case BundleFull(int files, long bytes) ->
                ProblemKind.BUNDLE_FULL
                        .problem(files, sizeOf(bytes))
                        .with("files", files)
                        .with("bytes", bytes);
            case PersonFull(int files, long bytes, long days) ->
                ProblemKind.PERSON_FULL
                        .problem(days, files, sizeOf(bytes))
                        .with("files", files)
                        .with("bytes", bytes);
            case UploadStalled _ -> ProblemKind.UPLOAD_STALLED.problem();
            case UploadUnknown _ -> ProblemKind.UPLOAD_UNKNOWN.problem();
            case UploadOffsetDiffers(long offset) ->
                ProblemKind.UPLOAD_OFFSET_DIFFERS.problem().with("offset", offset);
            case ChecksumDiffers _ -> ProblemKind.CHECKSUM_DIFFERS.problem();
            case ConsentMissing _ -> ProblemKind.CONSENT_MISSING.problem();
            case LicenceMissing(var title) -> ProblemKind.LICENCE_MISSING.problem(title);
            case LicenceNotInForce(var title, boolean revoked) ->
                ProblemKind.LICENCE_NOT_IN_FORCE
                        .problem(title, revoked ? "已经被注销或者更换" : "已经过期")
                        .with("revoked", revoked);
            case LicenceToChoose(var title, var choices) ->
                ProblemKind.LICENCE_TO_CHOOSE.problem(choices.size(), title).with("choices", choices);
            case RequirementUnknown(var requirement, var asked) ->
                ProblemKind.REQUIREMENT_UNKNOWN.problem().with("asked", asked).with("requirement", requirement);
        };
    }

    private static Problem aboutDefinition(AboutDefinition refusal) {
        return switch (refusal) {
            case GuideBroken(var faults) -> faulty(ProblemKind.GUIDE_BROKEN, faults);
            case AmendmentOpen(var amendment) ->
                ProblemKind.AMENDMENT_OPEN.problem().with("amendment", amendment);
            case AmendmentClosed(var stage) ->
                ProblemKind.AMENDMENT_CLOSED.problem(stageInWords(stage)).with("stage", stage);
            case AmendmentOutdated(int newest) ->
                ProblemKind.AMENDMENT_OUTDATED.problem(newest).with("newest", newest);
            case OwnAmendment _ -> ProblemKind.OWN_AMENDMENT.problem();
            case VersionInForce(var from) ->
                ProblemKind.VERSION_IN_FORCE.problem(from).with("from", from);
            case LaterVersion(int newest) ->
                ProblemKind.LATER_VERSION.problem(newest).with("newest", newest);
            case NoticeUnknown _ -> ProblemKind.NOTICE_UNKNOWN.problem();
            case NoticeInvalid(var faults) -> faulty(ProblemKind.NOTICE_INVALID, faults);
            case NoticeNumberTaken(var number) ->
                ProblemKind.NOTICE_NUMBER_TAKEN.problem().with("number", number);
            case NoticeApplied(var number) ->
                ProblemKind.NOTICE_APPLIED.problem().with("number", number);
            case DiffUnfinished(var number) ->
                ProblemKind.DIFF_UNFINISHED.problem().with("number", number);
        };
    }

    private static String stageInWords(String stage) {
        return switch (WireNamed.get(AmendmentStage.class, stage)) {
            case EDITING -> "还在修改，没有提交";
            case SUBMITTED -> "已经提交，等待批准";
            case PUBLISHED -> "已经发布";
            case DISCARDED -> "已经放弃";
            case WITHDRAWING -> "已经有人提出撤回，等待批准";
            case WITHDRAWN -> "已经撤回";
        };
    }

    private static Problem aboutDeadline(AboutDeadline refusal) {
        return switch (refusal) {
            case ClockUnknown(var _, var known) ->
                ProblemKind.CLOCK_UNKNOWN.problem().with("known", known);
            case ExtensionNotForeseen(var clock) ->
                ProblemKind.EXTENSION_NOT_FORESEEN.problem().with("clock", clock);
            case ExtensionTooLate(var clock, var due) ->
                ProblemKind.EXTENSION_TOO_LATE
                        .problem(DAY_IN_WORDS.format(due))
                        .with("clock", clock)
                        .with("due", due);
            case ExtensionsUsedUp(var clock, int times) ->
                ProblemKind.EXTENSIONS_USED_UP.problem(times).with("clock", clock);
            case ExtensionBeyondCap(var clock, var cap) ->
                ProblemKind.EXTENSION_BEYOND_CAP.problem(cap).with("clock", clock);
            case SuspensionUngrounded(var clock, var _, var grounds) ->
                inWords(ProblemKind.SUSPENSION_UNGROUNDED, "grounds", grounds).with("clock", clock);
            case ClockNotOpen(var clock, var step, var state) ->
                ProblemKind.CLOCK_NOT_OPEN
                        .problem()
                        .with("clock", clock)
                        .with("step", step)
                        .with("state", state);
            case OutOfOrder(var clock, var _, var earliest) ->
                ProblemKind.OUT_OF_ORDER
                        .insteadOf(IN_WORDS.format(earliest))
                        .with("clock", clock)
                        .with("earliest", earliest);
        };
    }

    /// In the units of the pages and of the settings: 1 MB is 1,048,576 bytes.
    private static String sizeOf(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " 字节";
        }
        return bytes < 1 << 20 ? (bytes >> 10) + " KB" : (bytes >> 20) + " MB";
    }

    /// What is possible, in words that the guide has for people.
    private static Problem inWords(ProblemKind kind, String member, List<String> possible) {
        var words = possible.isEmpty() ? "无" : String.join("、", possible);
        return kind.insteadOf(words).with(member, possible);
    }

    static Problem faulty(ProblemKind kind, List<Fault> faults) {
        return kind.problem(faults.size()).with("faults", faults);
    }
}
