package onething.bootstrap.metrics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.server.WebFilter;

/// How many statements each operation executes, for any number of rows. An operation runs several times: what it
/// reads only sometimes, because it is remembered, does not count.
@Import(StatementsOfOperationsTest.Counted.class)
class StatementsOfOperationsTest extends OwnService {

    private static final int TIMES = 15;

    /// Whether the session still lasts. The post of a member of the staff is read once for each session.
    private static final Pattern ADMISSION = Pattern.compile("from refresh_families where id = ");

    /// Besides the admission: what an operation reads or writes.
    private static final Map<String, Integer> OF_APPLICANTS = Map.ofEntries(
            entry("/api/v1/me", 0),
            entry("/api/v1/me/summary", 1),
            entry("/api/v1/me/messages", 1),
            entry("/api/v1/bundles", 1),
            entry("/api/v1/bundles/{bundle}", 2),
            entry("/api/v1/matters?limit=20", 1),
            // The matter, its bundle, what was rated of it.
            entry("/api/v1/matters/{matter}", 3),
            entry("/api/v1/matters/{matter}/timeline", 1),
            entry("/api/v1/matters/{matter}/deadlines", 1));

    private static final Map<String, Integer> OF_STAFF = Map.ofEntries(
            // The matters of the page, and what their forms say of the people.
            entry("/api/v1/desk/matters?limit=50", 2),
            entry("/api/v1/desk/matters?limit=50&sort=newest&open=false", 2),
            entry("/api/v1/desk/matters?limit=50&overdue=true", 1),
            // Also who was shown to whom.
            entry("/api/v1/desk/search?q=%E6%9D%8E%E5%A8%9C", 3),
            // All that belongs to the matter, and who read it.
            entry("/api/v1/desk/matters/{matter}", 2),
            entry("/api/v1/desk/matters/{matter}/actions", 2),
            entry("/api/v1/desk/matters/{matter}/notes", 3),
            entry("/api/v1/desk/colleagues", 1),
            entry("/api/v1/desk/views", 1),
            entry("/api/v1/desk/statistics", 1),
            entry("/api/v1/desk/statistics/period?from=2026-01-01&to=2026-12-31", 1));

    @Autowired
    private CountedStatements statements;

    @DynamicPropertySource
    static void aServiceOfItsOwn(DynamicPropertyRegistry registry) {
        aPortAndADataFolderOfItsOwn(registry);
    }

    @Test
    void aReadExecutesAsManyStatementsAsIsWrittenHere() {
        var lina = signedIn("lina");
        var matter = new Applicant(lina).submits("injury-determination").get("injury-determination");
        var bundle = lina.get("/api/v1/matters/" + matter).is(200).text("/bundle");

        assertThat(read(lina, OF_APPLICANTS, matter, bundle)).isEqualTo(new TreeMap<>(OF_APPLICANTS));
        assertThat(read(signedIn("injury"), OF_STAFF, matter, bundle)).isEqualTo(new TreeMap<>(OF_STAFF));
    }

    @Test
    void aSubmissionExecutesAsManyStatementsAsIsWrittenHere() {
        var applicant = new Applicant(signedIn("lina"));
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < TIMES; i++) {
            var draft = applicant.opens("injury-determination", "capacity-assessment", "leave-confirmation");
            applicant.fillsInEverything(draft);
            applicant.handsInWhatTheChecklistAsksFor(draft);
            drafts.add(new Draft(
                    draft, applicant.versionOf(draft), UUID.randomUUID().toString()));
        }
        var first = new ArrayDeque<>(drafts);
        var again = new ArrayDeque<>(drafts);

        // The draft with who applies, and the one that stores everything.
        assertThat(count(() -> first.remove().submitted(applicant.person()).is(201)))
                .isEqualTo(2);
        // The bundle with the key, its matters.
        assertThat(count(() -> again.remove().submitted(applicant.person()).is(201)))
                .isEqualTo(2);
    }

    @Test
    void anUploadExecutesAsManyStatementsAsIsWrittenHere() {
        var applicant = new Applicant(signedIn("lina"));
        var draft = applicant.opens("injury-determination");

        // The draft with what its applicant has handed in, the content, the file.
        assertThat(count(() -> applicant.handsIn(draft, "diagnosis"))).isEqualTo(3);
    }

    private Map<String, Integer> read(Person who, Map<String, Integer> paths, String matter, String bundle) {
        var found = new TreeMap<String, Integer>();
        paths.keySet()
                .forEach(path -> found.put(
                        path,
                        count(() -> who.get(path.replace("{matter}", matter).replace("{bundle}", bundle))
                                .is(200))));
        return found;
    }

    private int count(Runnable work) {
        var executed = statements.during(() -> {
            for (int i = 0; i < TIMES; i++) {
                work.run();
            }
        });
        var each = new ArrayList<String>();
        executed.forEach((sql, times) -> {
            for (int i = 0; i < times / TIMES; i++) {
                each.add(sql);
            }
        });
        assertThat(each.stream().filter(sql -> ADMISSION.matcher(sql).find())).hasSize(1);
        return each.size() - 1;
    }

    private record Draft(String id, String version, String key) {

        Answer submitted(Person by) {
            return by.submit(id, version, key);
        }
    }

    @TestConfiguration
    static class Counted {

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebFilter countedRequests() {
            return (exchange, chain) -> CountedStatements.counted(chain.filter(exchange));
        }
    }
}
