package onething.application.port.out;

import onething.domain.deadline.HolidayNotice;
import org.junit.jupiter.api.Nested;

/// The adapters in memory keep the same contracts as those that are deployed.
class InMemoryAdaptersTest {

    private final InMemoryMatters matters = new InMemoryMatters();
    private final InMemoryBundles bundles = new InMemoryBundles(matters);

    @Nested
    class OfBundles implements BundlesContract {

        @Override
        public Bundles bundles() {
            return bundles;
        }

        @Override
        public Matters matters() {
            return matters;
        }
    }

    @Nested
    class OfMatters implements MattersContract {

        @Override
        public Bundles bundles() {
            return bundles;
        }

        @Override
        public Matters matters() {
            return matters;
        }
    }

    @Nested
    class OfTheDesk implements DeskContract {

        @Override
        public Bundles bundles() {
            return bundles;
        }

        @Override
        public Matters matters() {
            return matters;
        }
    }

    @Nested
    class OfMessages implements MessagesContract {

        @Override
        public Bundles bundles() {
            return bundles;
        }

        @Override
        public Matters matters() {
            return matters;
        }

        @Override
        public Messages messages() {
            return new InMemoryMessages(matters);
        }
    }

    @Nested
    class OfCorrections implements CorrectionsContract {

        private final Corrections corrections = new InMemoryCorrections(matters);

        @Override
        public Bundles bundles() {
            return bundles;
        }

        @Override
        public Matters matters() {
            return matters;
        }

        @Override
        public Corrections corrections() {
            return corrections;
        }
    }

    @Nested
    class OfFullViews implements FullViewsContract {

        private final FullViews views = new InMemoryFullViews();

        @Override
        public FullViews fullViews() {
            return views;
        }
    }

    @Nested
    class OfBundleNumbers implements BundleNumbersContract {

        private final InMemoryBundleNumbers numbers = new InMemoryBundleNumbers();

        @Override
        public BundleNumbers numbers() {
            return numbers;
        }
    }

    @Nested
    class OfHolidayNotices implements HolidayNoticesContract {

        private final InMemoryHolidayNotices notices = new InMemoryHolidayNotices();

        @Override
        public void count(HolidayNotice notice) {
            notices.add(notice);
        }

        @Override
        public HolidayNotices notices() {
            return notices;
        }

        @Override
        public WorkingCalendars calendars() {
            return notices;
        }
    }

    @Nested
    class OfMandates implements MandatesContract {

        private final InMemoryMandates mandates = new InMemoryMandates();

        @Override
        public Mandates mandates() {
            return mandates;
        }

        @Override
        public Bundles bundles() {
            return bundles;
        }
    }

    @Nested
    class OfFavourites implements FavouritesContract {

        private final InMemoryFavourites favourites = new InMemoryFavourites();

        @Override
        public Favourites favourites() {
            return favourites;
        }
    }

    @Nested
    class OfAnnouncements implements AnnouncementsContract {

        private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();

        @Override
        public Announcements announcements() {
            return announcements;
        }
    }

    @Nested
    class OfLooks implements LooksContract {

        private final InMemoryLooks looks = new InMemoryLooks(matters);

        @Override
        public Looks looks() {
            return looks;
        }

        @Override
        public Bundles bundles() {
            return bundles;
        }
    }

    @Nested
    class OfRatings implements RatingsContract {

        private final InMemoryRatings ratings = new InMemoryRatings();

        @Override
        public Ratings ratings() {
            return ratings;
        }

        @Override
        public Bundles bundles() {
            return bundles;
        }
    }

    @Nested
    class OfMaterials implements MaterialStoreContract {

        private final InMemoryMaterialStore store = new InMemoryMaterialStore();

        @Override
        public MaterialStore store() {
            return store;
        }
    }

    @Nested
    class OfIds implements IdsContract {

        private final SequentialIds ids = new SequentialIds();

        @Override
        public Ids ids() {
            return ids;
        }
    }
}
