"""A virtual screen with a window manager and an accessibility bus, and a program in it driven from
outside: keys through the X server, what it shows through AT-SPI. Used by installer/demo-sale and by
the test that sells through the real window.
"""

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile
import time


# Milliseconds between two keys. Below the 35 ms of the scanner's setting they are taken as a scan.
HAND = "80"
SCANNER = "5"
STILL = 5  # times that a place is read, 50 ms and more apart, before something is pointed at there


class NotShown(Exception):
    """What was waited for did not appear in time."""


def until(condition, what, seconds=20):
    """The first true answer of `condition`, asked again until the time is over."""
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise NotShown(f"waited {seconds} s for {what}")
        time.sleep(0.05)


class VirtualScreen:
    """`with VirtualScreen(1280, 800) as screen:`; everything it started ends with it."""

    def __init__(self, width=1280, height=800):
        self.size = f"{width}x{height}x24"
        self.environment = dict(os.environ)
        self._ends = contextlib.ExitStack()

    def __enter__(self):
        with contextlib.ExitStack() as ends:
            self._runtime = ends.enter_context(tempfile.TemporaryDirectory(prefix="countertop-screen-"))
            os.chmod(self._runtime, 0o700)
            self.environment.pop("WAYLAND_DISPLAY", None)
            self.environment.update(XDG_RUNTIME_DIR=self._runtime, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                                    NO_AT_BRIDGE="0", XDG_SESSION_TYPE="x11")
            self._start_display(ends)
            self._start_bus(ends)
            self._spawn(ends, ["openbox"])
            self._ends = ends.pop_all()
        return self

    def __exit__(self, *_):
        self._ends.close()

    def _spawn(self, ends, command, **named):
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=named.pop("stdout", subprocess.DEVNULL), stderr=subprocess.DEVNULL, **named)

        def end():
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
                return
            process.kill()

        ends.callback(end)
        return process

    def _start_display(self, ends):
        reader, writer = os.pipe()
        server = self._spawn(ends, ["Xvfb", "-displayfd", str(writer), "-screen", "0", self.size, "-nolisten", "tcp", "-dpi", "96"],
                             pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()  # the server picks a free number and says it
        if not number or server.poll() is not None:
            raise NotShown("Xvfb did not start")
        self.environment["DISPLAY"] = f":{number}"

    def _start_bus(self, ends):
        bus = self._spawn(ends, ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        launcher = next((path for path in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
                         if pathlib.Path(path).exists()), None) or shutil.which("at-spi-bus-launcher")
        if not launcher:
            raise NotShown("at-spi-bus-launcher is not installed")
        self._spawn(ends, [launcher, "--launch-immediately"])
        os.environ.update({key: self.environment[key] for key in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})

    def start(self, command, log):
        """Starts the program; it ends with the screen."""
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        self._ends.callback(lambda: process.poll() is None and process.terminate())
        return process

    def keys(self, *names):
        """Presses keys by their X names: F12, Return, ctrl+p."""
        subprocess.run(["xdotool", "key", "--delay", HAND, *names], env=self.environment, check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", HAND, text], env=self.environment, check=True)

    def scan(self, code):
        """A code as a keyboard scanner sends it: in a burst, ended by Enter."""
        subprocess.run(["xdotool", "type", "--delay", SCANNER, code + "\n"], env=self.environment, check=True)

    def click(self, place):
        x, y = place
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], env=self.environment, check=True)

    def picture(self, file):
        subprocess.run(["import", "-window", "root", str(file)], env=self.environment, check=True)


class Window:
    """A running program as AT-SPI shows it: every control by role and accessible name."""

    def __init__(self, process):
        import pyatspi  # after the bus is up: it connects on import
        self._registry = pyatspi.Registry
        self._showing = pyatspi.STATE_SHOWING
        self._process = process

    def _nodes(self):
        desktop = self._registry.getDesktop(0)
        for application in desktop:
            if application is not None and application.get_process_id() == self._process.pid:
                yield from self._below(application)

    def _below(self, node):
        yield node
        for index in range(node.childCount):
            child = node.getChildAtIndex(index)
            if child is not None:
                yield from self._below(child)

    def shown(self):
        """(role, name, control) of everything that is on the screen now."""
        found = []
        with contextlib.suppress(Exception):  # a control may go away while it is being read
            for node in self._nodes():
                if node.getState().contains(self._showing):
                    found.append((node.getRoleName(), node.name, node))
        return found

    def find(self, name, role=None):
        for found_role, found_name, node in self.shown():
            if name in found_name and role in (None, found_role):
                return node
        return None

    def wait_for(self, name, role=None, seconds=60):
        def look():
            if self._process.poll() is not None:
                raise NotShown(f"the program ended with {self._process.returncode} while '{name}' was awaited")
            return self.find(name, role)
        return until(look, f"'{name}'", seconds)

    def press(self, name, role=None):
        self.wait_for(name, role).queryAction().doAction(0)

    def centre(self, name, role=None):
        """Where to point at a control: x and y on the screen, once it stands still. A window that was
        just opened is moved and sized by the window manager.
        """
        seen = []

        def stands():
            place = self.wait_for(name, role).queryComponent().getExtents(0)
            seen.append((place.x + place.width // 2, place.y + place.height // 2))
            return seen[-STILL:].count(seen[-1]) == STILL
        until(stands, f"'{name}' to stand still")
        return seen[-1]

    def outline(self):
        return "\n".join(f"{role}: {name}" for role, name, _ in self.shown() if name)
