package onething.web;

import onething.domain.party.Actor;
import onething.web.json.ApiJson;
import onething.web.problem.Advices;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// For tests that need a real connection: a controller behind Netty, with a caller.
public final class RunningApi implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;
    private final DisposableServer server;

    private RunningApi(AnnotationConfigApplicationContext context, DisposableServer server) {
        this.context = context;
        this.server = server;
    }

    public static RunningApi of(Actor caller, Object controller) {
        var context = new AnnotationConfigApplicationContext();
        context.register(WebFlux.class, ApiJson.class, ActorArgument.Registration.class);
        context.registerBean("caller", SignedInAs.class, () -> new SignedInAs(caller));
        register(context, "controller", controller);
        for (var advice : Advices.all()) {
            register(context, advice.getClass().getSimpleName(), advice);
        }
        context.registerBean("undispatched", WebExceptionHandler.class, Advices::undispatched);
        context.refresh();
        var handler = WebHttpHandlerBuilder.applicationContext(context).build();
        var server = HttpServer.create()
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
        return new RunningApi(context, server);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.disposeNow();
        context.close();
    }

    @SuppressWarnings("unchecked")
    private static <T> void register(AnnotationConfigApplicationContext context, String name, T bean) {
        context.registerBean(name, (Class<T>) bean.getClass(), () -> bean);
    }

    @EnableWebFlux
    static class WebFlux {}
}
