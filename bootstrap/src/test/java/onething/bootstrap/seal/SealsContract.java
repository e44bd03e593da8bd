package onething.bootstrap.seal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.SealObstacle;
import onething.persistence.papers.seal.SealTrust;
import org.junit.jupiter.api.Test;

/// What every platform of seals and every time stamping authority has to give, so that a paper gets its seal. The
/// service's own sealer judges it.
abstract class SealsContract {

    abstract Seals seals();

    abstract TimeStamps timeStamps();

    abstract SealTrust trust();

    @Test
    void theyAreOn() {
        assertThat(seals().isOn().block()).isTrue();
        assertThat(timeStamps().isOn().block()).isTrue();
    }

    @Test
    void theSealNamesItsOfficeAndShowsAPicture() throws IOException {
        var seal = workshop().seal();

        assertThat(seal.holder()).endsWith(Workshop.OFFICE);
        assertThat(ImageIO.read(new ByteArrayInputStream(seal.picture()))).isNotNull();
    }

    @Test
    void whatTheySignAndStampMakesASealedPaper() {
        var seal = workshop().seal();
        var unsigned = workshop().unsigned(seal);

        var finished = requireNonNull(workshop()
                .sealer()
                .finish(
                        unsigned,
                        seal,
                        workshop()
                                .signatures(
                                        seal,
                                        unsigned.pdf().digest(),
                                        unsigned.ofd().digest()))
                .block());

        assertThat(workshop().sealer().stamped(finished.files()).block()).isEqualTo(finished.stamped());
    }

    @Test
    void theSealIsTheSameAllTheTime() {
        var seal = workshop().seal();
        var unsigned = workshop().unsigned(seal);
        workshop().seal();

        var signatures = workshop()
                .signatures(seal, unsigned.pdf().digest(), unsigned.ofd().digest());

        assertThat(workshop().sealer().finish(unsigned, seal, signatures).block())
                .isNotNull();
    }

    @Test
    void aSignatureOfSomethingElseIsFound() {
        var seal = workshop().seal();
        var unsigned = workshop().unsigned(seal);
        var ofAnother = workshop().signatures(seal, new byte[32], new byte[32]);

        assertThatThrownBy(() ->
                        workshop().sealer().finish(unsigned, seal, ofAnother).block())
                .isInstanceOfSatisfying(
                        NotSealed.class,
                        failure -> assertThat(failure.obstacle()).isEqualTo(SealObstacle.UNUSABLE));
    }

    @Test
    void aTimeStampOfAnotherSignatureIsFound() {
        var seal = workshop().seal();
        var one = workshop().signature(seal, PaperFormat.PDF, new byte[32]);
        var another = workshop().signature(seal, PaperFormat.PDF, new byte[32]);
        var query = requireNonNull(workshop().sealer().ask(PaperFormat.PDF, one).block());
        var answer = requireNonNull(timeStamps().answer(query).block());

        assertThatThrownBy(() -> workshop()
                        .sealer()
                        .stamp(PaperFormat.PDF, another, query, answer)
                        .block())
                .isInstanceOfSatisfying(
                        NotSealed.class,
                        failure -> assertThat(failure.obstacle()).isEqualTo(SealObstacle.STAMP_UNUSABLE));
    }

    private Workshop workshop() {
        return new Workshop(seals(), timeStamps(), trust());
    }
}
