// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;

/** Between those who queue and the one who sends, who needs what they need and more. */
@Component(service = {Wake.class, WakeSignal.class})
public final class WakeSignal implements Wake {

    private static final Runnable NOBODY = () -> {};

    private final AtomicReference<Runnable> follower = new AtomicReference<>(NOBODY);

    @Override
    public void now() {
        follower.get().run();
    }

    void follow(Runnable action) {
        follower.set(action);
    }

    void unfollow() {
        follower.set(NOBODY);
    }
}
