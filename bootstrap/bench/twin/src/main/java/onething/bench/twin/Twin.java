package onething.bench.twin;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Runs the statements of one recorded submission, with all their parameters, for each request. It is what a
/// submission would cost without anything that the service does beside its statements.
@SpringBootApplication
@RestController
public class Twin {

    /// @param sql        with `?` for each parameter
    /// @param parameters in the database's text format; null for NULL. `{copy}` stands for the number of the draft.
    record Statement(String sql, List<String> parameters) {}

    private final List<Statement> statements;
    private final DataSource database;

    Twin(@Value("${recorded}") Path recorded, DataSource database) {
        this.statements = JsonMapper.shared().readValue(recorded.toFile(), new TypeReference<>() {});
        this.database = database;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Twin.class, arguments);
    }

    @GetMapping("/ready")
    String ready() {
        return "ready";
    }

    /// @param answers what a person has filled in; it is read, as the service reads it, and not used
    @PostMapping("/submissions/{copy}")
    Map<String, Object> submit(@PathVariable String copy, @RequestBody Map<String, Object> answers)
            throws SQLException {
        var read = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var statement : statements) {
                try (var prepared = connection.prepareStatement(statement.sql())) {
                    for (int i = 0; i < statement.parameters().size(); i++) {
                        var text = statement.parameters().get(i);
                        prepared.setString(i + 1, text == null ? null : text.replace("{copy}", copy));
                    }
                    try (var rows = prepared.executeQuery()) {
                        while (rows.next()) {
                            read.add(rows.getString(1));
                        }
                    }
                }
            }
            connection.commit();
        }
        return Map.of("read", read, "answers", answers.size());
    }
}
