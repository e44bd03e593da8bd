package onething.application.port.out.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.domain.bundle.BundleId;
import onething.domain.code.PaperCode;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Papers as the stores of matters and bundles added them.
public final class InMemoryIssuedPapers implements IssuedPapers {

    private final List<Paper> issued = new ArrayList<>();
    private final Map<PaperFormat, Map<PaperId, PaperFile>> files = new EnumMap<>(PaperFormat.class);

    private final Map<PaperId, SealedFiles> sealed = new HashMap<>();

    public synchronized void add(List<Paper> papers) {
        issued.addAll(papers);
    }

    public synchronized int count(BundleId bundle) {
        return (int)
                issued.stream().filter(paper -> paper.bundle().equals(bundle)).count();
    }

    /// The papers of the bundle are gone.
    public synchronized void destroy(BundleId bundle) {
        issued.removeIf(paper -> paper.bundle().equals(bundle));
    }

    @Override
    public Mono<Paper> find(PaperId id) {
        return all(paper -> paper.id().equals(id)).next();
    }

    @Override
    public Mono<Paper> findByNumber(PaperNumber number) {
        return all(paper -> paper.number().equals(number)).next();
    }

    @Override
    public Flux<Paper> of(MatterId matter) {
        return all(paper -> paper.matter().filter(matter::equals).isPresent());
    }

    @Override
    public Flux<Paper> ofMatters(Set<MatterId> matters) {
        return all(paper -> paper.matter().filter(matters::contains).isPresent());
    }

    @Override
    public Flux<Paper> of(BundleId bundle) {
        return all(paper -> paper.bundle().equals(bundle));
    }

    @Override
    public Flux<Paper> of(PersonId applicant, Set<PaperCode> codes) {
        return all(paper -> paper.applicant().equals(applicant) && codes.contains(paper.code()));
    }

    /// The papers of the tests name the persons of the form.
    @Override
    public Flux<Paper> naming(IdCardNumber number, Set<PaperCode> codes) {
        return all(paper ->
                codes.contains(paper.code()) && paper.content().toString().contains(number.value()));
    }

    @Override
    public Flux<Summary> summaries(Set<PaperNumber> numbers) {
        return all(paper -> numbers.contains(paper.number()))
                .map(paper -> new Summary(paper.id(), paper.number(), paper.to()));
    }

    @Override
    public synchronized Mono<PaperFile> file(PaperId id, PaperFormat format) {
        return Mono.justOrEmpty(of(format).get(id));
    }

    @Override
    public synchronized Mono<PaperFile> keep(PaperId id, PaperFormat format, PaperFile rendered) {
        of(format).putIfAbsent(id, rendered);
        return file(id, format);
    }

    @Override
    public synchronized Mono<PaperFile> sealed(PaperId id, PaperFormat format) {
        return Mono.justOrEmpty(sealed.get(id)).map(files -> format == PaperFormat.PDF ? files.pdf() : files.ofd());
    }

    synchronized List<Paper> issued() {
        return List.copyOf(issued);
    }

    /// The paper is sealed from now on.
    public synchronized void keep(PaperId id, SealedFiles files) {
        sealed.put(id, files);
    }

    private Map<PaperId, PaperFile> of(PaperFormat format) {
        return files.computeIfAbsent(format, _ -> new HashMap<>());
    }

    private synchronized Flux<Paper> all(Predicate<Paper> wanted) {
        return Flux.fromIterable(issued.stream().filter(wanted).toList());
    }
}
