// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, and kept. What could not be made is tried again the next time. */
final class Later<T> implements Supplier<T> {

    private final Supplier<T> making;
    private volatile Optional<T> made = Optional.empty();

    Later(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        Optional<T> now = made;
        return now.isPresent() ? now.get() : make();
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(making.get());
        }
        return made.get();
    }
}
