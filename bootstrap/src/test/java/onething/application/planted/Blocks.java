package onething.application.planted;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;

public final class Blocks {

    private Blocks() {}

    public static Iterable<String> until(CompletableFuture<String> done, Flux<String> texts)
            throws InterruptedException {
        Thread.sleep(1);
        done.join();
        return texts.toIterable();
    }
}
