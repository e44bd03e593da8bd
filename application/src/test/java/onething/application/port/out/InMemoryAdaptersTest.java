package onething.application.port.out;

import onething.domain.deadline.HolidayNotice;
import org.junit.jupiter.api.Nested;

/// The adapters in memory keep the same contracts as those that are deployed.
class InMemoryAdaptersTest {

    @Nested
    class OfBundles extends InMemory implements BundlesContract {}

    @Nested
    class OfMatters extends InMemory implements MattersContract {}

    @Nested
    class OfTheDesk extends InMemory implements DeskContract {}

    @Nested
    class OfCorrections extends InMemory implements CorrectionsContract {}

    @Nested
    class OfMessages extends InMemory implements MessagesContract {}

    @Nested
    class OfFullViews extends InMemory implements FullViewsContract {}

    @Nested
    class OfBundleNumbers extends InMemory implements BundleNumbersContract {}

    @Nested
    class OfHolidayNotices extends InMemory implements HolidayNoticesContract {}

    @Nested
    class OfMandates extends InMemory implements MandatesContract {}

    @Nested
    class OfFavourites extends InMemory implements FavouritesContract {}

    @Nested
    class OfAnnouncements extends InMemory implements AnnouncementsContract {}

    @Nested
    class OfLooks extends InMemory implements LooksContract {}

    @Nested
    class OfRatings extends InMemory implements RatingsContract {}

    @Nested
    class OfMaterials extends InMemory implements MaterialStoreContract {}

    @Nested
    class OfIds extends InMemory implements IdsContract {}

    /// Each adapter by the name that its contract has for it.
    private abstract static class InMemory {

        private final InMemoryMatters matters = new InMemoryMatters();
        private final InMemoryBundles bundles = new InMemoryBundles(matters);
        private final InMemoryCorrections corrections = new InMemoryCorrections(matters);
        private final InMemoryMessages messages = new InMemoryMessages(matters);
        private final InMemoryFullViews fullViews = new InMemoryFullViews();
        private final InMemoryBundleNumbers numbers = new InMemoryBundleNumbers();
        private final InMemoryHolidayNotices notices = new InMemoryHolidayNotices();
        private final InMemoryMandates mandates = new InMemoryMandates();
        private final InMemoryFavourites favourites = new InMemoryFavourites();
        private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
        private final InMemoryLooks looks = new InMemoryLooks(matters);
        private final InMemoryRatings ratings = new InMemoryRatings();
        private final InMemoryMaterialStore store = new InMemoryMaterialStore();
        private final SequentialIds ids = new SequentialIds();

        public Matters matters() {
            return matters;
        }

        public Bundles bundles() {
            return bundles;
        }

        public Corrections corrections() {
            return corrections;
        }

        public Messages messages() {
            return messages;
        }

        public FullViews fullViews() {
            return fullViews;
        }

        public BundleNumbers numbers() {
            return numbers;
        }

        public HolidayNotices notices() {
            return notices;
        }

        public WorkingCalendars calendars() {
            return notices;
        }

        public void count(HolidayNotice notice) {
            notices.add(notice);
        }

        public Mandates mandates() {
            return mandates;
        }

        public Favourites favourites() {
            return favourites;
        }

        public Announcements announcements() {
            return announcements;
        }

        public Looks looks() {
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
