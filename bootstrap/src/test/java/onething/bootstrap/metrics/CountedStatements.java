package onething.bootstrap.metrics;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Counts every statement that the requests of a service execute, by its text; those of its jobs do not count. It
/// is below all that the service puts around its connections.
@Order(0)
final class CountedStatements implements ConnectionFactoryDecorator {

    private final Map<String, Integer> executed = new ConcurrentHashMap<>();

    /// The same request, whose statements count.
    static Mono<Void> counted(Mono<Void> request) {
        return request.contextWrite(context -> context.put(CountedStatements.class, true));
    }

    /// How often each was executed while this ran.
    Map<String, Integer> during(Runnable work) {
        executed.clear();
        work.run();
        return new TreeMap<>(executed);
    }

    @Override
    public ConnectionFactory decorate(ConnectionFactory connections) {
        return new Counting(connections);
    }

    private final class Counting implements ConnectionFactory, Wrapped<ConnectionFactory> {

        private final ConnectionFactory connections;

        Counting(ConnectionFactory connections) {
            this.connections = connections;
        }

        @Override
        public Mono<Connection> create() {
            return Mono.from(connections.create()).map(this::counted);
        }

        private Connection counted(Connection connection) {
            return proxy(Connection.class, connection, (method, arguments) -> {
                var result = call(connection, method, arguments);
                return method.getName().equals("createStatement")
                        ? statement((Statement) result, (String) arguments[0])
                        : result;
            });
        }

        private Statement statement(Statement statement, String sql) {
            return proxy(Statement.class, statement, (method, arguments) -> {
                var result = call(statement, method, arguments);
                if (method.getName().equals("execute")) {
                    return Flux.deferContextual(context -> {
                        if (context.hasKey(CountedStatements.class)) {
                            executed.merge(sql, 1, Integer::sum);
                        }
                        return (Publisher<?>) result;
                    });
                }
                return result == statement ? statement(statement, sql) : result;
            });
        }

        @Override
        public ConnectionFactory unwrap() {
            return connections;
        }

        @Override
        public <E> @Nullable E unwrap(Class<E> type) {
            if (type.isInstance(connections)) {
                return type.cast(connections);
            }
            return connections instanceof Wrapped<?> wrapped ? wrapped.unwrap(type) : null;
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return connections.getMetadata();
        }
    }

    private static <T> T proxy(Class<T> type, T of, BiFunction<Method, Object[], Object> calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> calls.apply(method, arguments == null ? new Object[0] : arguments)));
    }

    private static Object call(Object on, Method method, Object[] arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
