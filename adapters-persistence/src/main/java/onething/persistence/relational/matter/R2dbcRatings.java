package onething.persistence.relational.matter;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.out.matter.Ratings;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.code.WireNamed;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingCount;
import onething.domain.rating.RatingKey;
import onething.domain.rating.RatingReview;
import onething.domain.rating.RatingReview.Step;
import onething.domain.refusal.Refusal.ReviewNotAtStep;
import onething.domain.text.Text;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.NoPart;
import onething.persistence.relational.RowReader;
import onething.persistence.relational.desk.DeskQueries;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.matter.document.ReviewDocument;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/// Ratings in PostgreSQL. Their words and those of reviews may show who reports an employer, so they are encrypted
/// with the reporters' keys.
@Repository
class R2dbcRatings implements Ratings {

    private static final String COMMENT = "ratings.comment";
    private static final String CONTENT = "rating_reviews.content";
    private static final TypeReference<ReviewDocument> DOCUMENT = new TypeReference<>() {};

    private static final String COLUMNS =
            "rating.matter, rating.point, rating.grade, rating.comment, rating.at, review.due, review.content";

    private static final String OF_MATTER = "select " + COLUMNS + """
              from ratings as rating
              left join rating_reviews as review on review.matter = rating.matter and review.point = rating.point
             where rating.matter = :matter
             order by rating.at desc, rating.point
            """;

    private static final String CONTACTS = """
            select (select coalesce(array_agg(action order by sequence), '{}') from trail where matter = :matter) as actions,
                   rating.*
              from (select 1) as once
              left join (
            """ + OF_MATTER + """
              ) as rating on true
             order by rating.at desc, rating.point
            """;

    private static final String ADD = """
            with added as (
                insert into ratings (matter, point, grade, comment, at) values (:matter, :point, :grade, :comment, :at)
                on conflict do nothing
                returning matter, point
            )
            insert into rating_reviews (matter, point, due, step, content)
            select matter, point, :due::date, 'VERIFY', :content::bytea from added where :due::date is not null
            """;

    /// A person who took part in a matter reads nothing of its rating.
    private static final String REVIEWS =
            "select " + COLUMNS + ", " + MatterRecordRow.FILE + """
              from rating_reviews as review
              join ratings as rating on rating.matter = review.matter and rating.point = review.point
              join matters as matter on matter.id = review.matter
             where review.step <> 'DONE'
               and matter.office = :office and matter.district between :lowest and :highest
               and (:matter::uuid is null or matter.id = :matter::uuid and review.point = :point::text)
               and """ + NoPart.OF_READER + """
             order by review.due, review.matter, review.point
             limit :limit
            """;

    /// The answer notifies the applicant.
    private static final String REVIEW = """
            with changed as (
                update rating_reviews set due = :due, step = :step, in_time = :inTime, content = :content
                 where matter = :matter and point = :point and step = :before
                returning matter, point, step
            ), told as (
                insert into notifications (matter, recipient, cause, occasion, not_before, next_attempt)
                select changed.matter, matters.applicant, 'RATING_ANSWERED', changed.point, now(), now()
                  from changed join matters on matters.id = changed.matter
                 where changed.step = 'DONE'
            )
            select count(*) as changed from changed
            """;

    private static final String COUNTS = """
            select matter.guide, matter.code, matter.office, matter.district, rating.point, rating.grade, count(*) as given,
                   count(*) filter (where review.in_time) as mended
              from ratings as rating
              join matters as matter on matter.id = rating.matter
              left join rating_reviews as review on review.matter = rating.matter and review.point = rating.point
             where rating.at >= :from and rating.at < :until
             group by matter.guide, matter.code, matter.office, matter.district, rating.point, rating.grade
            """;

    private final DatabaseClient database;
    private final ColumnCipher cipher;

    R2dbcRatings(DatabaseClient database, ReporterCipher reporterCipher) {
        this.database = database;
        this.cipher = reporterCipher.cipher();
    }

    @Override
    public Flux<Rating> of(MatterId matter) {
        return database.sql(OF_MATTER)
                .bind("matter", matter.value())
                .map(this::read)
                .all();
    }

    @Override
    public Mono<Contacts> contacts(MatterId matter) {
        return database.sql(CONTACTS)
                .bind("matter", matter.value())
                .map(row -> new Contacts(
                        List.of(get(row, "actions", String[].class)),
                        RowReader.find(row, "matter", UUID.class).stream()
                                .map(_ -> read(row))
                                .toList()))
                .all()
                .reduce((some, one) -> new Contacts(
                        some.actions(),
                        Stream.concat(some.ratings().stream(), one.ratings().stream())
                                .toList()));
    }

    @Override
    public Mono<Rating> add(Rating rating) {
        return Mono.defer(() -> {
            var adding = database.sql(ADD)
                    .bind("matter", rating.matter().value())
                    .bind("point", rating.point().storedName())
                    .bind("grade", rating.grade().storedName())
                    .bind(
                            "comment",
                            cipher.encryptText(
                                    column(COMMENT, rating.point()),
                                    rating.matter().value(),
                                    rating.comment().value()))
                    .bind("at", BatchBinder.stored(rating.at()));
            var due = BatchBinder.bind(
                    adding, "due", LocalDate.class, rating.review().map(RatingReview::due));
            return BatchBinder.bind(
                            due, "content", byte[].class, rating.review().map(review -> content(rating, review)))
                    .fetch()
                    .rowsUpdated()
                    .then(find(rating.key()));
        });
    }

    @Override
    public Flux<Reviewed> reviews(Wanted wanted) {
        var statement = DeskQueries.bindDesk(database.sql(REVIEWS), wanted.office(), wanted.district())
                .bind("reader", wanted.reader().value())
                .bind("limit", wanted.limit());
        var only = BatchBinder.bind(
                statement,
                "matter",
                UUID.class,
                wanted.only().map(key -> key.matter().value()));
        return BatchBinder.bind(
                        only,
                        "point",
                        String.class,
                        wanted.only().map(key -> key.point().storedName()))
                .map(row -> new Reviewed(read(row), MatterRecordRow.file(row)))
                .all();
    }

    @Override
    public Mono<Rating> review(Rating changed) {
        var review = changed.review().orElseThrow();
        return Mono.defer(() -> database.sql(REVIEW)
                        .bind("matter", changed.matter().value())
                        .bind("point", changed.point().storedName())
                        .bind("due", review.due())
                        .bind("step", review.step().storedName())
                        .bind("inTime", review.wasMendedInTime())
                        .bind("before", Step.values()[review.step().ordinal() - 1].storedName())
                        .bind("content", content(changed, review))
                        .map(row -> get(row, "changed", Long.class))
                        .one())
                .flatMap(count -> count > 0 ? Mono.just(changed) : otherStep(changed.key()));
    }

    @Override
    public Flux<RatingCount> counts(LocalDate first, LocalDate last) {
        return database.sql(COUNTS)
                .bind("from", start(first))
                .bind("until", start(last.plusDays(1)))
                .map(row -> new RatingCount(
                        new RatingCount.Group(
                                new GuideCode(text(row, "guide")),
                                new MatterCode(text(row, "code")),
                                new OfficeCode(text(row, "office")),
                                new DistrictCode(text(row, "district"))),
                        WireNamed.stored(ContactPoint.class, text(row, "point")),
                        WireNamed.stored(Rating.Grade.class, text(row, "grade")),
                        get(row, "given", Long.class),
                        get(row, "mended", Long.class)))
                .all();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private Mono<Rating> otherStep(RatingKey rating) {
        return find(rating)
                .flatMap(found -> Mono.justOrEmpty(found.review()))
                .map(RatingReview::step)
                .defaultIfEmpty(Step.DONE)
                .flatMap(step -> Mono.error(() -> new ReviewNotAtStep(step.wireName()).refused()));
    }

    private Mono<Rating> find(RatingKey rating) {
        return of(rating.matter())
                .filter(each -> each.point() == rating.point())
                .next();
    }

    /// What is encrypted for one contact point cannot be read as that of another.
    private static String column(String column, ContactPoint point) {
        return column + "." + point.wireName();
    }

    private byte[] content(Rating rating, RatingReview review) {
        return cipher.encrypt(
                column(CONTENT, rating.point()), rating.matter().value(), Json.packed(ReviewDocument.of(review)));
    }

    private Rating read(Readable row) {
        var matter = uuid(row, "matter");
        var point = WireNamed.stored(ContactPoint.class, text(row, "point"));
        var due = RowReader.find(row, "due", LocalDate.class);
        return new Rating(
                new MatterId(matter),
                point,
                WireNamed.stored(Rating.Grade.class, text(row, "grade")),
                new Text(cipher.decryptText(column(COMMENT, point), matter, get(row, "comment", byte[].class))),
                get(row, "at", Instant.class),
                due.map(day -> review(point, matter, day, get(row, "content", byte[].class))));
    }

    private RatingReview review(ContactPoint point, UUID matter, LocalDate due, byte[] content) {
        return Json.unpacked(cipher.decrypt(column(CONTENT, point), matter, content), DOCUMENT)
                .toReview(due);
    }
}
