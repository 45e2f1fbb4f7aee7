#include "ui/shell/problemwindow.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int margin = 24;
constexpr int textWidth = 480;

} // namespace

ProblemWindow::ProblemWindow(const QString &sentence, QWidget *parent)
    : QWidget(parent)
{
    setWindowTitle(QStringLiteral("Countertop"));
    auto *title = new QLabel(tr("Countertop could not start."));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    title->setFont(large);
    auto *text = new QLabel(sentence);
    text->setObjectName(QStringLiteral("sentence"));
    text->setAccessibleName(sentence);
    text->setWordWrap(true);
    text->setMinimumWidth(textWidth);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = new QPushButton(tr("Close"));
    close->setAccessibleName(close->text());
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(close, 0, Qt::AlignRight);
    close->setFocus();
}

} // namespace countertop::ui
