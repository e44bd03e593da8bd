package onething.application.port.out;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.account.InMemoryReuseConsents;
import onething.application.port.out.account.ReuseConsents;
import onething.application.port.out.account.ReuseConsentsContract;
import onething.application.port.out.amendment.Amendments;
import onething.application.port.out.amendment.AmendmentsContract;
import onething.application.port.out.amendment.InMemoryAmendments;
import onething.application.port.out.appointment.Appointments;
import onething.application.port.out.appointment.AppointmentsContract;
import onething.application.port.out.appointment.InMemoryAppointments;
import onething.application.port.out.bundle.BundleNumbers;
import onething.application.port.out.bundle.BundleNumbersContract;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.BundlesContract;
import onething.application.port.out.bundle.Dossiers;
import onething.application.port.out.bundle.DossiersContract;
import onething.application.port.out.bundle.InMemoryBundleNumbers;
import onething.application.port.out.bundle.InMemoryBundles;
import onething.application.port.out.bundle.InMemoryDossiers;
import onething.application.port.out.bundle.InMemoryMandates;
import onething.application.port.out.bundle.InMemoryMaterialStore;
import onething.application.port.out.bundle.Mandates;
import onething.application.port.out.bundle.MandatesContract;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.bundle.MaterialStoreContract;
import onething.application.port.out.calendar.HolidayNotices;
import onething.application.port.out.calendar.HolidayNoticesContract;
import onething.application.port.out.calendar.InMemoryHolidayNotices;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.erasure.InMemoryNoteErasures;
import onething.application.port.out.erasure.NoteErasures;
import onething.application.port.out.erasure.NoteErasuresContract;
import onething.application.port.out.live.InMemoryViewers;
import onething.application.port.out.live.Viewers;
import onething.application.port.out.live.ViewersContract;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.CorrectionsContract;
import onething.application.port.out.matter.DeskContract;
import onething.application.port.out.matter.DeskCountsContract;
import onething.application.port.out.matter.InMemoryCorrections;
import onething.application.port.out.matter.InMemoryInquiries;
import onething.application.port.out.matter.InMemoryInternalNotes;
import onething.application.port.out.matter.InMemoryMatters;
import onething.application.port.out.matter.InMemoryMessages;
import onething.application.port.out.matter.InMemoryRatings;
import onething.application.port.out.matter.Inquiries;
import onething.application.port.out.matter.InquiriesContract;
import onething.application.port.out.matter.InternalNotes;
import onething.application.port.out.matter.InternalNotesContract;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.MattersContract;
import onething.application.port.out.matter.Messages;
import onething.application.port.out.matter.MessagesContract;
import onething.application.port.out.matter.PastStatesContract;
import onething.application.port.out.matter.Ratings;
import onething.application.port.out.matter.RatingsContract;
import onething.application.port.out.matter.SearchContract;
import onething.application.port.out.paper.InMemorySealQueue;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.port.out.paper.IssuedPapersContract;
import onething.application.port.out.paper.SealQueue;
import onething.application.port.out.paper.SealQueueContract;
import onething.application.port.out.upload.InMemoryUploads;
import onething.application.port.out.upload.Uploads;
import onething.application.port.out.upload.UploadsContract;
import onething.domain.bundle.BundleId;
import onething.domain.calendar.HolidayNotice;
import onething.domain.guide.GuideId;
import onething.domain.text.Verbatim;
import org.junit.jupiter.api.Nested;

/// The in-memory adapters fulfil the same contracts as the deployed ones.
class InMemoryAdaptersTest {

    @Nested
    class OfBundles extends InMemory implements BundlesContract {}

    @Nested
    class OfAmendments implements AmendmentsContract {

        private final Amendments amendments = new InMemoryAmendments();

        @Override
        public Amendments amendments() {
            return amendments;
        }

        @Override
        public Map<String, Verbatim> filesOf(GuideId version) {
            return Map.of("bundle.yaml", new Verbatim("code: " + version.code()));
        }
    }

    @Nested
    class OfMatters extends InMemory implements MattersContract {}

    @Nested
    class OfDossiers extends InMemory implements DossiersContract {}

    @Nested
    class OfPastStates extends InMemory implements PastStatesContract {}

    @Nested
    class OfTheDesk extends InMemory implements DeskContract {}

    @Nested
    class OfTheDeskCounts extends InMemory implements DeskCountsContract {}

    @Nested
    class OfSearches extends InMemory implements SearchContract {}

    @Nested
    class OfCorrections extends InMemory implements CorrectionsContract {}

    @Nested
    class OfAppointments extends InMemory implements AppointmentsContract {}

    @Nested
    class OfInquiries extends InMemory implements InquiriesContract {}

    @Nested
    class OfInternalNotes extends InMemory implements InternalNotesContract {}

    @Nested
    class OfNoteErasures extends InMemory implements NoteErasuresContract {}

    @Nested
    class OfViewers implements ViewersContract {

        private final InMemoryViewers viewers = new InMemoryViewers();

        @Override
        public Viewers viewers() {
            return viewers;
        }
    }

    @Nested
    class OfMessages extends InMemory implements MessagesContract {}

    @Nested
    class OfFullViews extends InMemory implements UnmaskedAccessesContract {}

    @Nested
    class OfReuseConsents implements ReuseConsentsContract {

        private final ReuseConsents consents = new InMemoryReuseConsents();

        @Override
        public ReuseConsents reuseConsents() {
            return consents;
        }
    }

    @Nested
    class OfUploads implements UploadsContract {

        private final Uploads uploads = new InMemoryUploads();

        @Override
        public Uploads uploads() {
            return uploads;
        }

        @Override
        public BundleId aBundle() {
            return new BundleId(UUID.randomUUID());
        }
    }

    @Nested
    class OfBundleNumbers extends InMemory implements BundleNumbersContract {}

    @Nested
    class OfHolidayNotices extends InMemory implements HolidayNoticesContract {}

    @Nested
    class OfMandates extends InMemory implements MandatesContract {}

    @Nested
    class OfFavourites extends InMemory implements FavouritesContract {}

    @Nested
    class OfDeskViews extends InMemory implements DeskViewsContract {}

    @Nested
    class OfAnnouncements extends InMemory implements AnnouncementsContract {}

    @Nested
    class OfLooks extends InMemory implements PersonalDataAccessesContract {}

    @Nested
    class OfRatings extends InMemory implements RatingsContract {}

    @Nested
    class OfMaterials extends InMemory implements MaterialStoreContract {}

    @Nested
    class OfPapers extends InMemory implements IssuedPapersContract {}

    @Nested
    class OfSeals extends InMemory implements SealQueueContract {}

    @Nested
    class OfIds extends InMemory implements IdsContract {}

    /// Each adapter by the name that its contract has for it.
    private abstract static class InMemory {

        private final InMemoryMatters matters = new InMemoryMatters();
        private final InMemoryBundles bundles = new InMemoryBundles(matters, new InMemoryAccounts());
        private final InMemorySealQueue seals = new InMemorySealQueue(matters);
        private final InMemoryCorrections corrections = new InMemoryCorrections(matters);
        private final InMemoryAppointments appointments = new InMemoryAppointments(matters);
        private final InMemoryInquiries inquiries = new InMemoryInquiries(matters);
        private final InMemoryInternalNotes notes = new InMemoryInternalNotes();
        private final InMemoryNoteErasures erasures = new InMemoryNoteErasures(matters);
        private final InMemoryMessages messages = new InMemoryMessages(matters);
        private final InMemoryUnmaskedAccesses fullViews = new InMemoryUnmaskedAccesses();
        private final InMemoryBundleNumbers numbers = new InMemoryBundleNumbers();
        private final InMemoryHolidayNotices notices = new InMemoryHolidayNotices();
        private final InMemoryMandates mandates = new InMemoryMandates();
        private final InMemoryFavourites favourites = new InMemoryFavourites();
        private final InMemoryDeskViews views = new InMemoryDeskViews();
        private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
        private final InMemoryPersonalDataAccesses looks = new InMemoryPersonalDataAccesses(matters);
        private final InMemoryRatings ratings = new InMemoryRatings(matters);
        private final InMemoryMaterialStore store = new InMemoryMaterialStore();
        private final SequentialIds ids = new SequentialIds();

        public Matters matters() {
            return matters;
        }

        public Dossiers dossiers() {
            return new InMemoryDossiers(matters, bundles);
        }

        public IssuedPapers papers() {
            return matters.papers;
        }

        public Bundles bundles() {
            return bundles;
        }

        public Corrections corrections() {
            return corrections;
        }

        public Appointments appointments() {
            return appointments;
        }

        public Inquiries inquiries() {
            return inquiries;
        }

        public InternalNotes notes() {
            return notes;
        }

        public NoteErasures erasures() {
            return erasures;
        }

        public Messages messages() {
            return messages;
        }

        public UnmaskedAccesses fullViews() {
            return fullViews;
        }

        public BundleNumbers numbers() {
            return numbers;
        }

        public HolidayNotices notices() {
            return notices;
        }

        public SealQueue queue() {
            return seals;
        }

        public WorkingCalendars calendars() {
            return notices;
        }

        public void count(HolidayNotice notice) {
            notices.add(notice);
        }

        public void apply(HolidayNotice notice, Instant at) {
            notices.add(notice, at);
        }

        public Mandates mandates() {
            return mandates;
        }

        public Favourites favourites() {
            return favourites;
        }

        public DeskViews views() {
            return views;
        }

        public Announcements announcements() {
            return announcements;
        }

        public PersonalDataAccesses accesses() {
            return looks;
        }

        public Ratings ratings() {
            return ratings;
        }

        public MaterialStore store() {
            return store;
        }

        public Ids ids() {
            return ids;
        }
    }
}
