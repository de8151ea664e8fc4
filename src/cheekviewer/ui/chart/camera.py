"""Looking at a chart: zoom at the pointer, drag to pan, fit; and when the view has come to rest."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPainter, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QWidget

from cheekviewer.ui.parts.drops import refuse_drops

_REST_MS = 90
_NEAREST_PX_PER_MM = 40.0
_FARTHEST_SHARE = 0.8
ZOOM_STEP = 1.25


class Camera(QGraphicsView):
    """A view of a scene in millimetres, scaled the same both ways.

    `moved` is told with every change of what is seen, `rested` once it has held still; `clicked`
    and `pointed` carry a place in mm, `left` that the pointer is gone.
    """

    moved = Signal()
    rested = Signal()
    clicked = Signal(QPointF)
    pointed = Signal(QPointF)
    left = Signal()

    def __init__(self, home: QRectF, bounds: QRectF, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # asked for Qt's, PySide6 looks at every kind of widget there is: 8 ms of a start
        self.setScene(QGraphicsScene(self))
        self._home = home
        self._bounds = bounds
        self._fitted = True
        self._pressed: QPoint | None = None
        self._dragging = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._come_to_rest)
        self._painted = False
        margin = max(bounds.width(), bounds.height()) / 3
        self.setSceneRect(bounds.adjusted(-margin, -margin, margin, margin))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setMouseTracking(True)
        refuse_drops(self)
        self.setMinimumSize(160, 130)

    @property
    def scale_px(self) -> float:
        """How many pixels (of the widget, not of the device) a millimetre takes."""
        return self.transform().m11()

    @property
    def fitted(self) -> bool:
        """Whether the view shows its home, and will keep to it when resized."""
        return self._fitted

    def part(self) -> QRectF:
        """Return the millimetres that are seen, exactly."""
        inverted, _ = self.viewportTransform().inverted()
        return inverted.mapRect(QRectF(self.viewport().rect()))

    def set_home(self, home: QRectF) -> None:
        """Show another part at first; a view that shows its home moves there."""
        self._home = home
        if self._fitted:
            self.fit()

    def fit(self) -> None:
        """Show the home, as large as it fits."""
        self._fitted = True
        self._scale_to(self._home_scale())
        self.centerOn(self._home.center())
        self._has_moved()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by `factor`, keeping the place at `at` (widget pixels; else the middle) where it is."""
        spot = QPointF(self.viewport().rect().center()) if at is None else at
        inverted, _ = self.viewportTransform().inverted()
        place = inverted.map(spot)
        self._fitted = False
        self._scale_to(self.scale_px * factor)
        off = self.viewportTransform().map(place) - spot
        self._shift(off.x(), off.y())
        self._has_moved()

    def pan(self, dx: float, dy: float) -> None:
        """Move what is seen by so many pixels."""
        self._fitted = False
        self._shift(-dx, -dy)
        self._has_moved()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; with Shift, or sideways, pan."""
        pixels = event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(event.angleDelta().y() / 2, 0)
        elif not pixels.isNull() and abs(pixels.x()) > abs(pixels.y()):
            self.pan(pixels.x(), pixels.y())
        else:
            self.zoom(1.0015 ** (event.angleDelta().y() or event.angleDelta().x()), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Also zoom with two fingers on a touch pad, and notice when the pointer leaves."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), event.position())
            return True
        if event.type() == QEvent.Type.Leave:
            self.left.emit()
        elif event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            self._rest.start()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed, self._dragging = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while a button is held, else point."""
        here = event.position().toPoint()
        if self._pressed is None:
            self.pointed.emit(self._place(event))
        elif self._dragging or (here - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            if not self._dragging:
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self._dragging = True
            self.pan(here.x() - self._pressed.x(), here.y() - self._pressed.y())
            self._pressed = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or click."""
        if self._pressed is None:
            return
        dragged, self._pressed, self._dragging = self._dragging, None, False
        if dragged:
            self.viewport().unsetCursor()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self._place(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit, on bare ground; on a shape a second click is a click."""
        if self.ground(self._place(event)):
            self.fit()
        else:
            self.mousePressEvent(event)

    def ground(self, place: QPointF) -> bool:
        """Return whether nothing that can be clicked lies at `place` (mm)."""
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep showing the home, or keep the middle in the middle."""
        old = event.oldSize()
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        elif old.isValid():
            self._shift((old.width() - event.size().width()) / 2, (old.height() - event.size().height()) / 2)
            self._has_moved()

    def _place(self, event: QMouseEvent) -> QPointF:
        inverted, _ = self.viewportTransform().inverted()
        return inverted.map(event.position())

    def _home_scale(self) -> float:
        seen = self.viewport().size()
        return max(min(seen.width() / self._home.width(), seen.height() / self._home.height()), 0.01)

    def _scale_to(self, scale: float) -> None:
        seen = self.viewport().size()
        whole = min(seen.width() / self._bounds.width(), seen.height() / self._bounds.height())
        limited = min(max(scale, whole * _FARTHEST_SHARE, 0.01), _NEAREST_PX_PER_MM)
        self.setTransform(QTransform.fromScale(limited, limited))

    def _shift(self, dx: float, dy: float) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + round(dx))
        down.setValue(down.value() + round(dy))

    def _come_to_rest(self) -> None:
        if self._painted:  # the first frame waits for nothing that can be done at rest
            self.rested.emit()

    def _has_moved(self) -> None:
        self._rest.start()
        self.moved.emit()
