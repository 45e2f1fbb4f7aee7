#pragma once

#include <QLineEdit>

namespace countertop::ui {

/// Where an amount is typed: the word at the beginning, the number large at the end.
class AmountField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit AmountField(const QString &subject, QWidget *parent = nullptr);

    void setSubject(const QString &subject);
    /// What is shown muted while nothing is typed: the amount that Enter takes.
    void setProposal(const QString &amount);
    void type(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    QString m_subject;
    QString m_proposal;
};

} // namespace countertop::ui
