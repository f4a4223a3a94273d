// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import vn.sen.jobs.api.Jobs;
import vn.sen.persistence.api.PersistenceUnavailableException;

/** The service for jobs is had for the time of a call, whenever it is there. */
class RecountOrdersTest {

    private static final UUID CHANGE = new UUID(1, 2);
    private static final UUID JOB = new UUID(3, 4);

    private final List<String> steps = new ArrayList<>();
    private boolean started = true;
    private boolean refusing;

    private final RecountOrders orders = new RecountOrders(as(BundleContext.class, (method, args) -> switch (method) {
        case "getServiceReference" -> started ? as(ServiceReference.class, (name, none) -> null) : null;
        case "getService" -> step("had", as(Jobs.class, this::submit));
        case "ungetService" -> step("given back", true);
        default -> throw new UnsupportedOperationException(method);
    }));
    private final EntityManager entities = as(EntityManager.class, (method, args) -> null);

    /** What a call is answered with. */
    private interface Answers {
        Object to(String method, Object[] args);
    }

    private static <T> T as(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == args[0];
                    default -> answers.to(method.getName(), args);
                }));
    }

    private Object step(String what, Object answer) {
        steps.add(what);
        return answer;
    }

    private Object submit(String method, Object[] args) {
        if (refusing) {
            throw new IllegalStateException("No transaction is under way");
        }
        assertThat(args[0]).isSameAs(entities);
        return step(args[1] + " " + new String((byte[]) args[2], StandardCharsets.UTF_8) + " by " + args[3], JOB);
    }

    @Test
    void a_recount_is_ordered_in_the_transaction_of_its_change() {
        assertThat(orders.order(entities, CHANGE, "lan")).isEqualTo(JOB);
        assertThat(steps).containsExactly("had", "calendar.recount " + CHANGE + " by lan", "given back");
    }

    @Test
    void while_the_service_has_not_started_the_change_is_refused_and_may_be_tried_again() {
        started = false;
        assertThatThrownBy(() -> orders.order(entities, CHANGE, "lan"))
                .isInstanceOf(PersistenceUnavailableException.class);
        started = true;

        assertThat(orders.order(entities, CHANGE, "lan")).isEqualTo(JOB);
    }

    @Test
    void the_service_is_given_back_also_when_it_refuses() {
        refusing = true;

        assertThatThrownBy(() -> orders.order(entities, CHANGE, "lan")).isInstanceOf(IllegalStateException.class);
        assertThat(steps).containsExactly("had", "given back");
    }
}
