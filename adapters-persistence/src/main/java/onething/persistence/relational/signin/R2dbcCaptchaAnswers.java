package onething.persistence.relational.signin;

import java.time.Instant;
import onething.application.port.out.signin.CaptchaAnswers;
import onething.domain.signin.SecretHash;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcCaptchaAnswers implements CaptchaAnswers {

    private static final String KEEP =
            "insert into captcha_answers (id, answer, expires) values (:id, :answer, :expires)";

    private static final String TAKE = """
            with taken as (delete from captcha_answers where id = :id returning answer, expires)
            select answer from taken where expires > :now
            """;

    private final DatabaseClient database;

    R2dbcCaptchaAnswers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> keep(SecretHash captcha, String answer, Instant expires) {
        return database.sql(KEEP)
                .bind("id", captcha.value())
                .bind("answer", answer)
                .bind("expires", expires)
                .then();
    }

    @Override
    public Mono<String> take(SecretHash captcha, Instant now) {
        return database.sql(TAKE)
                .bind("id", captcha.value())
                .bind("now", now)
                .mapValue(String.class)
                .one();
    }
}
