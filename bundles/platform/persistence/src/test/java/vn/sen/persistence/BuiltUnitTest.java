// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltUnitTest {

    private final List<String> calls = new ArrayList<>();
    private final BuiltUnit unit = new BuiltUnit(() -> {
        calls.add("built under " + Thread.currentThread().getContextClassLoader());
        return factory();
    });

    @Test
    void nothing_is_built_before_somebody_asks() {
        assertThat(calls).isEmpty();
    }

    @Test
    void everybody_gets_the_same_factory() {
        assertThat(unit.get()).isSameAs(unit.get());
        assertThat(calls).hasSize(1);
    }

    @Test
    void whoever_asks_first_lends_it_no_class_loader() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader ofModule = new ClassLoader("a module", before) {};
        thread.setContextClassLoader(ofModule);
        try {
            unit.get();
            assertThat(thread.getContextClassLoader()).isSameAs(ofModule);
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(calls).containsExactly("built under " + BuiltUnit.class.getClassLoader());
    }

    @Test
    void a_faulty_unit_says_what_is_wrong() {
        BuiltUnit faulty = new BuiltUnit(() -> {
            throw new InvalidUnitException("the class vn.x.Note is missing");
        });

        assertThatThrownBy(faulty::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the class vn.x.Note is missing");
    }

    @Test
    void closing_closes_what_was_built_and_builds_no_more() {
        unit.get();
        unit.close();

        assertThat(calls).contains("close");
        assertThatThrownBy(unit::get).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    private EntityManagerFactory factory() {
        return (EntityManagerFactory) Proxy.newProxyInstance(
                BuiltUnitTest.class.getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (self, method, args) -> {
                    if (method.getName().equals("close")) {
                        calls.add("close");
                    }
                    return null;
                });
    }
}
